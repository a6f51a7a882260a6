//! What a person can do that not everybody may.

/// Everything a person can do that not everybody may. A page or an action names its act; there is no other door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Register a new employer.
    RegisterEmployer,
    /// See an employer's own pages.
    ViewEmployer,
    /// Change what an employer says of itself: facts, headcount, sites, what may be published.
    EditEmployer,
    /// Invite colleagues, change their roles, end them.
    ManageTeam,
    /// Say that nobody leads an employer any more, and who should.
    RecoverLead,
    /// Confirm, as a second person, that an employer needs another lead.
    ConfirmRecovery,
    /// Read what happened at an employer.
    ViewHistory,
    /// Name the adviser of an employer.
    AllotAdviser,
    /// See an employer's evidence.
    ViewEvidence,
    /// Add to an employer's evidence, or take out of it.
    EditEvidence,
    /// Keep an employer's portfolio beside its evidence: health advocates, needs assessments, campaigns.
    EditPortfolio,
    /// Start an application, or withdraw it.
    StartApplication,
    /// See an application with its answers.
    ViewApplication,
    /// Answer criteria.
    AnswerCriterion,
    /// Hand the application in.
    SubmitApplication,
    /// Read what the employer and its adviser write to each other.
    ReadMessages,
    /// Write to the other of the two.
    WriteMessage,
    /// Ask an employer how its application goes.
    Nudge,
    /// See what waits to be allocated and where everything stands.
    ViewQueue,
    /// Give a submission to an assessor.
    AllocateAssessor,
    /// Know that a submission is allocated to oneself, and say whether there is a conflict.
    DeclareConflict,
    /// Open the file of a submission to judge it.
    OpenFile,
    /// Mark, accept or refuse "not applicable", complete.
    Mark,
    /// See the cases that wait for the panel, and one case with its marks.
    ViewCase,
    /// Take part in deciding a case.
    Vote,
    /// Stand aside from a case.
    Recuse,
    /// Record the panel's decision.
    Decide,
    /// Make a decided award public.
    Release,
    /// See an award with its certificate before or after release.
    ViewAward,
    /// Take an award back.
    Revoke,
    /// Invite the scheme's own people, end their roles.
    ManageScheme,
    /// Offer an edition of the scheme to open applications.
    OfferEdition,
    /// Upload a pack, read its check report, publish it as an edition, discard it.
    PublishEdition,
    /// Plan an anonymous survey of an employer's people, change the plan, give it up.
    PlanSurvey,
    /// Launch a survey, remind everybody, close it before its last day.
    LaunchSurvey,
    /// See where a survey stands.
    ViewSurvey,
    /// Print the one-time slips of a survey.
    PrintSlips,
    /// Type in what people answered on paper.
    EnterPaper,
    /// Read what a survey found.
    ReadResults,
    /// Read what people wrote in a survey in their own words.
    ReadComments,
    /// Tell the results of small employers together.
    PoolSurveys,
    /// See the steps of a health needs assessment and what of it is told.
    ViewNeeds,
    /// Plan a health needs assessment, say who works there, choose priorities, keep the action plan.
    PlanNeeds,
    /// Walk round the premises, hold conversations, draw findings, group suggestions, publish.
    LeadNeeds,
    /// Agree to the priorities of a health needs assessment for the employer.
    AgreePriorities,
    /// Read a published health needs assessment.
    ReadNeeds,
    /// Keep the support directory.
    KeepDirectory,
}

impl Act {
    /// Every act.
    pub const ALL: [Act; 47] = [
        Act::RegisterEmployer,
        Act::ViewEmployer,
        Act::EditEmployer,
        Act::ManageTeam,
        Act::RecoverLead,
        Act::ConfirmRecovery,
        Act::ViewHistory,
        Act::AllotAdviser,
        Act::ViewEvidence,
        Act::EditEvidence,
        Act::EditPortfolio,
        Act::StartApplication,
        Act::ViewApplication,
        Act::AnswerCriterion,
        Act::SubmitApplication,
        Act::ReadMessages,
        Act::WriteMessage,
        Act::Nudge,
        Act::ViewQueue,
        Act::AllocateAssessor,
        Act::DeclareConflict,
        Act::OpenFile,
        Act::Mark,
        Act::ViewCase,
        Act::Vote,
        Act::Recuse,
        Act::Decide,
        Act::Release,
        Act::ViewAward,
        Act::Revoke,
        Act::ManageScheme,
        Act::OfferEdition,
        Act::PublishEdition,
        Act::PlanSurvey,
        Act::LaunchSurvey,
        Act::ViewSurvey,
        Act::PrintSlips,
        Act::EnterPaper,
        Act::ReadResults,
        Act::ReadComments,
        Act::PoolSurveys,
        Act::ViewNeeds,
        Act::PlanNeeds,
        Act::LeadNeeds,
        Act::AgreePriorities,
        Act::ReadNeeds,
        Act::KeepDirectory,
    ];
}
