## "You said, we did": for everybody who has its address

board-title = You said, we did
board-back = What people suggested
board-public = Everybody who has this address can read this page.
board-opens = Everybody who has this address can read this page once the report is published.
board-closed = Only you, your colleagues and your adviser can read this page. It can be printed for the notice board.
board-open = Open it to everybody
board-close = Close it
board-held-on = People were asked what they need to stay well at work. The last day was { $day }.
board-none = There is nothing on the board yet.
board-you-said = You said
board-answer-done = We did
board-answer-planned = We are going to
board-answer-not_now = Not now
board-answer-none = We have not answered yet
board-text = Suggestions are grouped and worded by the adviser of the scheme, so that nobody can tell who made them.
