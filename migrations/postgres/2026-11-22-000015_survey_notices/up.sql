-- People are told of surveys, too.
ALTER TABLE notices DROP CONSTRAINT notices_kind_check;
ALTER TABLE notices ADD CONSTRAINT notices_kind_check CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey'));
ALTER TABLE notice_choices DROP CONSTRAINT notice_choices_kind_check;
ALTER TABLE notice_choices ADD CONSTRAINT notice_choices_kind_check CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey'));
