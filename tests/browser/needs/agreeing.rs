//! What came out, what people suggested and are answered, and what the employer agrees to.

use super::firm::Priority;
use super::window::Window;

/// The adviser draws the findings; each says what it rests on.
pub async fn findings_are_drawn(adviser: &Window<'_>) {
    adviser.takes_step("Findings").await;
    adviser.looks("findings-to-draw").await;
    adviser.submit("Draw the findings").await;
    adviser.sees("The findings were drawn").await;
    adviser.looks("findings").await;
}

/// What the group suggested is there to be taken over.
pub async fn a_suggestion_of_the_conversation_is_taken_over(adviser: &Window<'_>) {
    let (topic, words) = adviser.firm.case.suggestion;
    adviser.takes_step("What people suggested").await;
    adviser.sees(words).await;
    adviser.click(&format!("Take this over: {topic}")).await;
    assert_eq!(adviser.value("What is suggested").await, words);
    adviser.submit("Add the suggestion").await;
    adviser.sees("The suggestion was added").await;
}

/// The adviser reads the comments, which nobody at the employer may, and words what they have in common.
pub async fn a_suggestion_of_the_comments_is_worded(adviser: &Window<'_>) {
    let (topic, words) = adviser.firm.case.suggestion;
    adviser.takes_step("What people suggested").await;
    adviser.click("Read what people wrote in the survey").await;
    adviser.sees("Somewhere to sit down. Ring me on").await;
    adviser.sees("In one comment something was taken out.").await;
    adviser.does_not_see("0191 498 0123").await;
    adviser.looks("comments").await;
    adviser.takes_step("What people suggested").await;
    adviser.click("Write down a suggestion").await;
    adviser.fill("What is suggested", words).await;
    adviser.select("Topic", topic).await;
    adviser.choose("Comments in the survey").await;
    adviser.submit("Add the suggestion").await;
    adviser.sees("The suggestion was added").await;
}

/// The employer answers, the adviser confirms that it points to nobody, and the board is opened.
pub async fn the_suggestion_is_answered_on_the_board(adviser: &Window<'_>, lead: &Window<'_>) {
    lead.takes_step("What people suggested").await;
    lead.click("Answer a suggestion").await;
    lead.choose("Planned").await;
    lead.fill("What you want to say about it", "From April, and the rota says so.").await;
    lead.submit("Save").await;
    lead.sees("The answer was saved").await;
    adviser.takes_step("What people suggested").await;
    adviser.click("Put it on the board").await;
    adviser.choose("I have checked that it points to nobody").await;
    adviser.looks("showing").await;
    adviser.submit("Put it on the board").await;
    adviser.sees("The suggestion was saved").await;
    adviser.looks("suggestions").await;
    lead.click("Look at the board: you said, we did").await;
    lead.submit("Open it to everybody").await;
    lead.sees("once the report is published").await;
    lead.looks("board").await;
}

/// An advocate writes down what to work on; the lead agrees for the employer.
pub async fn three_priorities_are_agreed(advocate: &Window<'_>, lead: &Window<'_>) {
    advocate.takes_step("Priorities").await;
    for priority in &advocate.firm.case.priorities {
        a_priority_is_added(advocate, priority).await;
    }
    advocate.sees("The employer’s lead has not agreed to these yet.").await;
    lead.takes_step("Priorities").await;
    lead.looks("priorities-to-agree").await;
    lead.submit("Agree to these priorities").await;
    lead.sees("You agreed to the priorities").await;
    lead.looks("priorities").await;
}

async fn a_priority_is_added(advocate: &Window<'_>, priority: &Priority) {
    advocate.click("Add a priority").await;
    advocate.fill("What do you want to reach?", priority.title).await;
    advocate.select("Topic", priority.topic).await;
    advocate.fill("Why does it matter here? (optional)", "It was said more than once.").await;
    advocate.choose(priority.finding).await;
    if priority.title == advocate.firm.case.priorities[0].title {
        advocate.looks("priority-new").await;
    }
    advocate.submit("Add the priority").await;
    advocate.sees("The priorities were saved").await;
}
