//! The tables, kept by hand in types both databases share. A contract test holds this file
//! against the migrated databases.

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    installation (id) {
        id -> Integer,
        kind -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    people (id) {
        id -> DbUuid,
        name -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Nullable<Text>,
        email_confirmed_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    sessions (key_hash) {
        key_hash -> Text,
        person_id -> DbUuid,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    links (token_hash) {
        token_hash -> Text,
        purpose -> Text,
        subject_id -> DbUuid,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    attempts (subject_key) {
        subject_key -> Text,
        tries -> Integer,
        window_ends_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    schemes (id) {
        id -> DbUuid,
        slug -> Text,
        name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    editions (id) {
        id -> DbUuid,
        scheme_id -> DbUuid,
        label -> Text,
        content_hash -> Text,
        definition -> Text,
        definition_version -> Integer,
        published_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    employers (id) {
        id -> DbUuid,
        legal_name -> Text,
        trading_name -> Nullable<Text>,
        search_key -> Text,
        sort_key -> Text,
        registration -> Text,
        registration_number -> Nullable<Text>,
        sector -> Text,
        place_code -> Nullable<Text>,
        has_food_outlet -> Nullable<Bool>,
        has_recognised_union -> Nullable<Bool>,
        has_visitors -> Nullable<Bool>,
        publish_sector -> Nullable<Bool>,
        publish_size -> Nullable<Bool>,
        website -> Nullable<Text>,
        note_accepted_at -> Nullable<Timestamp>,
        note_accepted_by -> Nullable<DbUuid>,
        registered_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    headcounts (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        headcount -> Integer,
        fte_hundredths -> Integer,
        in_scope -> Integer,
        counted_on -> Date,
        recorded_at -> Timestamp,
        recorded_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    sites (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        name -> Text,
        postcode -> Text,
        place_code -> Text,
        is_main -> Bool,
        added_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    roles (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        role -> Text,
        scheme_id -> Nullable<DbUuid>,
        place_code -> Nullable<Text>,
        employer_id -> Nullable<DbUuid>,
        granted_at -> Timestamp,
        granted_by -> Nullable<DbUuid>,
        ended_at -> Nullable<Timestamp>,
        ended_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    invitations (id) {
        id -> DbUuid,
        email -> Text,
        email_key -> Text,
        role -> Text,
        scheme_id -> Nullable<DbUuid>,
        place_code -> Nullable<Text>,
        employer_id -> Nullable<DbUuid>,
        invited_at -> Timestamp,
        invited_by -> Nullable<DbUuid>,
        accepted_at -> Nullable<Timestamp>,
        accepted_by -> Nullable<DbUuid>,
        withdrawn_at -> Nullable<Timestamp>,
        takes_over -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    notice_choices (person_id, kind) {
        person_id -> DbUuid,
        kind -> Text,
        choice -> Text,
        chosen_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    recoveries (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        lead_name -> Text,
        lead_email -> Text,
        reason -> Text,
        opened_at -> Timestamp,
        opened_by -> DbUuid,
        confirmed_at -> Nullable<Timestamp>,
        confirmed_by -> Nullable<DbUuid>,
        outcome -> Nullable<Text>,
        objection -> Nullable<Text>,
        ended_at -> Nullable<Timestamp>,
        ended_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    adviserships (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        adviser_id -> DbUuid,
        allotted_at -> Timestamp,
        allotted_by -> DbUuid,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    advocates (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        name -> Text,
        sort_key -> Text,
        site_id -> Nullable<DbUuid>,
        training -> Nullable<Text>,
        trained_on -> Nullable<Date>,
        expires_on -> Nullable<Date>,
        hours_a_month -> Nullable<Integer>,
        left_on -> Nullable<Date>,
        covered_by -> Nullable<DbUuid>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        version -> Integer,
        soon_told_of -> Nullable<Date>,
        over_told_of -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    evidence (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        kind -> Text,
        title -> Text,
        about_on -> Nullable<Date>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        removed_at -> Nullable<Timestamp>,
        removed_by -> Nullable<DbUuid>,
        search_key -> Text,
        current_until -> Nullable<Date>,
        confirmed_current_on -> Nullable<Date>,
        publicity -> Nullable<Bool>,
        publicity_at -> Nullable<Timestamp>,
        publicity_by -> Nullable<DbUuid>,
        version -> Integer,
        soon_told_of -> Nullable<Date>,
        over_told_of -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    evidence_versions (id) {
        id -> DbUuid,
        evidence_id -> DbUuid,
        number -> Integer,
        kind -> Text,
        note -> Nullable<Text>,
        url -> Nullable<Text>,
        file_name -> Nullable<Text>,
        media_type -> Nullable<Text>,
        byte_size -> Nullable<BigInt>,
        sha256 -> Nullable<Text>,
        pages -> Nullable<Integer>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        replaced_at -> Nullable<Timestamp>,
        scan -> Text,
        scanned_at -> Nullable<Timestamp>,
        suspicions -> Nullable<Text>,
        suspicions_settled_at -> Nullable<Timestamp>,
        suspicions_settled_by -> Nullable<DbUuid>,
        redacted_at -> Nullable<Timestamp>,
        redacted_by -> Nullable<DbUuid>,
        redaction_reason -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    evidence_holds (submission_id, evidence_id) {
        submission_id -> DbUuid,
        evidence_id -> DbUuid,
        version_id -> DbUuid,
        about_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    applications (id) {
        id -> DbUuid,
        reference -> Text,
        employer_id -> DbUuid,
        scheme_id -> DbUuid,
        edition_id -> DbUuid,
        level -> Text,
        status -> Text,
        started_at -> Timestamp,
        started_by -> DbUuid,
        changed_at -> Timestamp,
        version -> Integer,
        track -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    application_sites (application_id, site_id) {
        application_id -> DbUuid,
        site_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answers (id) {
        id -> DbUuid,
        application_id -> DbUuid,
        criterion -> Text,
        status -> Text,
        narrative -> Text,
        reason -> Text,
        saved_at -> Timestamp,
        saved_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answer_drafts (application_id, criterion, person_id) {
        application_id -> DbUuid,
        criterion -> Text,
        person_id -> DbUuid,
        fields -> Text,
        fields_version -> Integer,
        base_version -> Integer,
        saved_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answer_versions (answer_id, version) {
        answer_id -> DbUuid,
        version -> Integer,
        status -> Text,
        narrative -> Text,
        reason -> Text,
        saved_at -> Timestamp,
        saved_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answer_carries (answer_id) {
        answer_id -> DbUuid,
        from_answer_id -> DbUuid,
        status -> Text,
        carried_at -> Timestamp,
        carried_by -> DbUuid,
        confirmed_at -> Nullable<Timestamp>,
        confirmed_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answer_evidence (answer_id, evidence_id) {
        answer_id -> DbUuid,
        evidence_id -> DbUuid,
        linked_at -> Timestamp,
        linked_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    messages (id) {
        id -> DbUuid,
        application_id -> DbUuid,
        criterion -> Nullable<Text>,
        number -> Integer,
        side -> Text,
        author_id -> DbUuid,
        text -> Text,
        needs_reply -> Bool,
        written_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    assignments (application_id, criterion) {
        application_id -> DbUuid,
        criterion -> Text,
        person_id -> DbUuid,
        due_on -> Date,
        assigned_at -> Timestamp,
        assigned_by -> DbUuid,
        soon_told_at -> Nullable<Timestamp>,
        overdue_told_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    nudges (application_id, nudged_at) {
        application_id -> DbUuid,
        nudged_at -> Timestamp,
        adviser_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    submissions (id) {
        id -> DbUuid,
        application_id -> DbUuid,
        round -> Integer,
        signatory_name -> Text,
        signatory_role -> Text,
        facts -> Text,
        facts_version -> Integer,
        submitted_at -> Timestamp,
        submitted_by -> DbUuid,
        edition_id -> Nullable<DbUuid>,
        track -> Nullable<Text>,
        scope_sites -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    assessments (id) {
        id -> DbUuid,
        submission_id -> DbUuid,
        assessor_id -> DbUuid,
        allocated_at -> Timestamp,
        allocated_by -> DbUuid,
        declared_at -> Nullable<Timestamp>,
        conflict -> Nullable<Text>,
        summary -> Text,
        recommended -> Nullable<Bool>,
        completed_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    marks (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        criterion -> Text,
        mark -> Nullable<Integer>,
        excused -> Nullable<Bool>,
        rationale -> Text,
        saved_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    panel_votes (id) {
        id -> DbUuid,
        submission_id -> DbUuid,
        member_id -> DbUuid,
        outcome -> Text,
        reason -> Text,
        voted_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    panel_recusals (id) {
        id -> DbUuid,
        submission_id -> DbUuid,
        member_id -> DbUuid,
        reason -> Text,
        recused_at -> Timestamp,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    panel_decisions (id) {
        id -> DbUuid,
        submission_id -> DbUuid,
        outcome -> Text,
        reason -> Text,
        actions -> Nullable<Text>,
        act_by -> Nullable<Date>,
        decided_at -> Timestamp,
        decided_by -> DbUuid,
        bundle -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    awards (id) {
        id -> DbUuid,
        decision_id -> DbUuid,
        number -> Text,
        employer_id -> DbUuid,
        scheme_id -> DbUuid,
        edition_id -> DbUuid,
        application_id -> DbUuid,
        level -> Text,
        level_title -> Text,
        level_rank -> Integer,
        term_months -> Nullable<Integer>,
        name -> Text,
        search_key -> Text,
        sort_key -> Text,
        place_code -> Text,
        sector -> Text,
        size_band -> Text,
        scope -> Text,
        scope_sites -> Nullable<Text>,
        assurance -> Text,
        checked_on -> Date,
        decided_on -> Date,
        granted_at -> Timestamp,
        superseded_by -> Nullable<DbUuid>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    award_releases (award_id) {
        award_id -> DbUuid,
        released_at -> Timestamp,
        released_by -> DbUuid,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    award_revocations (award_id) {
        award_id -> DbUuid,
        revoked_at -> Timestamp,
        revoked_by -> DbUuid,
        reason -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    events (id) {
        id -> DbUuid,
        at -> Timestamp,
        actor_kind -> Text,
        actor_id -> Nullable<DbUuid>,
        kind -> Text,
        employer_id -> Nullable<DbUuid>,
        application_id -> Nullable<DbUuid>,
        subject_id -> Nullable<DbUuid>,
        detail -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    outbox (id) {
        id -> DbUuid,
        kind -> Text,
        to_name -> Text,
        to_email -> Text,
        language -> Text,
        params -> Text,
        link_purpose -> Nullable<Text>,
        link_subject -> Nullable<DbUuid>,
        created_at -> Timestamp,
        due_at -> Timestamp,
        attempts -> Integer,
        sent_at -> Nullable<Timestamp>,
        failed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    register_entries (award_id) {
        award_id -> DbUuid,
        number -> Text,
        name -> Text,
        search_key -> Text,
        sort_key -> Text,
        scheme -> Text,
        scheme_name -> Text,
        level -> Text,
        level_title -> Text,
        level_rank -> Integer,
        place_code -> Text,
        sector -> Nullable<Text>,
        size_band -> Nullable<Text>,
        website -> Nullable<Text>,
        scope -> Text,
        scope_sites -> Nullable<Text>,
        assurance -> Text,
        checked_on -> Date,
        decided_on -> Date,
        released_at -> Timestamp,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    answer_readings (answer_id, counter) {
        answer_id -> DbUuid,
        counter -> Text,
        number -> Nullable<Integer>,
        held_on -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    drafts (id) {
        id -> DbUuid,
        scheme_id -> DbUuid,
        slug -> Text,
        label -> Text,
        files -> Text,
        files_version -> Integer,
        uploaded_at -> Timestamp,
        uploaded_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    edition_offers (edition_id) {
        edition_id -> DbUuid,
        offered_at -> Timestamp,
        offered_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    edition_choices (application_id, edition_id) {
        application_id -> DbUuid,
        edition_id -> DbUuid,
        moved -> Bool,
        chosen_at -> Timestamp,
        chosen_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    notices (id) {
        id -> DbUuid,
        person_id -> DbUuid,
        kind -> Text,
        employer_id -> Nullable<DbUuid>,
        params -> Text,
        page -> Text,
        told_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
        digested_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;

    jobs (name) {
        name -> Text,
        due_at -> Timestamp,
        claimed_until -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_assessments (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        held_on -> Nullable<Date>,
        method -> Text,
        took_part -> Nullable<Integer>,
        note -> Text,
        added_at -> Timestamp,
        added_by -> DbUuid,
        changed_at -> Timestamp,
        changed_by -> DbUuid,
        version -> Integer,
        state -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        shifts -> Text,
        who -> Text,
        survey_id -> Nullable<DbUuid>,
        previous_id -> Nullable<DbUuid>,
        agreed_at -> Nullable<Timestamp>,
        agreed_by -> Nullable<DbUuid>,
        review_on -> Nullable<Date>,
        is_on_board -> Bool,
        published_at -> Nullable<Timestamp>,
        published_by -> Nullable<DbUuid>,
        review_told_of -> Nullable<Date>,
        people -> Nullable<Integer>,
        survey_told -> Nullable<Text>,
        previous_told -> Nullable<Text>,
        drawn_from -> Nullable<Text>,
        min_cell -> Nullable<Integer>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    campaigns (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        topic -> Text,
        theme -> Nullable<Text>,
        starts_on -> Date,
        ends_on -> Nullable<Date>,
        all_year -> Bool,
        priority -> Text,
        needs_assessment_id -> Nullable<DbUuid>,
        reach -> Nullable<Integer>,
        evaluation -> Text,
        evaluated_on -> Nullable<Date>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        changed_at -> Timestamp,
        changed_by -> DbUuid,
        version -> Integer,
        priority_id -> Nullable<DbUuid>,
        before_id -> Nullable<DbUuid>,
        after_id -> Nullable<DbUuid>,
        learnt -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    workbooks (id) {
        id -> DbUuid,
        application_id -> DbUuid,
        file_name -> Text,
        content -> Text,
        shape -> Integer,
        uploaded_at -> Timestamp,
        uploaded_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_sites (assessment_id, site_id) {
        assessment_id -> DbUuid,
        site_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_profiles (assessment_id, dimension, code) {
        assessment_id -> DbUuid,
        dimension -> Text,
        code -> Text,
        people -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_conversations (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        site_id -> Nullable<DbUuid>,
        held_on -> Date,
        people -> Integer,
        topics -> Text,
        topics_shape -> Integer,
        token -> Text,
        saved_at -> Timestamp,
        saved_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_themes (conversation_id, topic) {
        conversation_id -> DbUuid,
        topic -> Text,
        weight -> Text,
        summary -> Text,
        suggestion -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_walkrounds (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        site_id -> DbUuid,
        walked_on -> Date,
        checklist -> Text,
        checklist_shape -> Integer,
        published_at -> Nullable<Timestamp>,
        published_by -> Nullable<DbUuid>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_observations (walkround_id, item) {
        walkround_id -> DbUuid,
        item -> Text,
        mark -> Text,
        note -> Text,
        changed_at -> Timestamp,
        changed_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_photographs (id) {
        id -> DbUuid,
        walkround_id -> DbUuid,
        item -> Nullable<Text>,
        caption -> Text,
        sha256 -> Text,
        size_bytes -> Integer,
        width -> Integer,
        height -> Integer,
        token -> Text,
        added_at -> Timestamp,
        added_by -> DbUuid,
        scan -> Text,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_findings (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        key -> Text,
        source -> Text,
        topic -> Text,
        detail -> Text,
        detail_shape -> Integer,
        left_out -> Text,
        is_outdated -> Bool,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_suggestions (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        topic -> Text,
        text -> Text,
        source -> Text,
        answer -> Nullable<Text>,
        answer_text -> Text,
        is_on_board -> Bool,
        added_at -> Timestamp,
        added_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_priorities (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        position -> Integer,
        topic -> Text,
        title -> Text,
        why -> Text,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_priority_findings (priority_id, finding_id) {
        priority_id -> DbUuid,
        finding_id -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    needs_actions (id) {
        id -> DbUuid,
        assessment_id -> DbUuid,
        employer_id -> DbUuid,
        priority_id -> Nullable<DbUuid>,
        topic -> Text,
        action -> Text,
        owner_id -> Nullable<DbUuid>,
        due_on -> Date,
        measure -> Text,
        cost_pence -> Nullable<Integer>,
        state -> Text,
        ended_on -> Nullable<Date>,
        ended_note -> Text,
        evidence_id -> Nullable<DbUuid>,
        soon_told_of -> Nullable<Date>,
        over_told_of -> Nullable<Date>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        changed_at -> Timestamp,
        changed_by -> DbUuid,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    directory_services (id) {
        id -> DbUuid,
        code -> Nullable<Text>,
        name -> Text,
        sort_key -> Text,
        about -> Text,
        audience -> Text,
        address -> Text,
        owner_id -> Nullable<DbUuid>,
        review_on -> Date,
        told_on -> Nullable<Date>,
        added_at -> Timestamp,
        changed_at -> Timestamp,
        version -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    directory_topics (service_id, topic) {
        service_id -> DbUuid,
        topic -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    directory_areas (service_id, area) {
        service_id -> DbUuid,
        area -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    directory_uses (service_id, employer_id) {
        service_id -> DbUuid,
        employer_id -> DbUuid,
        used_on -> Date,
    }
}

diesel::table! {
    directory_codes (code) {
        code -> Text,
        taken_on -> Date,
    }
}

diesel::joinable!(headcounts -> employers (employer_id));
diesel::joinable!(sites -> employers (employer_id));
diesel::joinable!(roles -> people (person_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(adviserships -> employers (employer_id));
diesel::joinable!(advocates -> sites (site_id));
diesel::joinable!(application_sites -> applications (application_id));
diesel::joinable!(application_sites -> sites (site_id));
diesel::joinable!(applications -> employers (employer_id));
diesel::joinable!(applications -> editions (edition_id));
diesel::joinable!(answers -> applications (application_id));
diesel::joinable!(answer_evidence -> answers (answer_id));
diesel::joinable!(answer_readings -> answers (answer_id));
diesel::joinable!(drafts -> schemes (scheme_id));
diesel::joinable!(edition_offers -> editions (edition_id));
diesel::joinable!(edition_choices -> applications (application_id));
diesel::joinable!(answer_evidence -> evidence (evidence_id));
diesel::joinable!(answer_versions -> answers (answer_id));
diesel::joinable!(answer_carries -> answers (answer_id));
diesel::joinable!(evidence_versions -> evidence (evidence_id));
diesel::joinable!(evidence_holds -> evidence_versions (version_id));
diesel::joinable!(evidence_holds -> submissions (submission_id));
diesel::joinable!(submissions -> applications (application_id));
diesel::joinable!(assessments -> submissions (submission_id));
diesel::joinable!(marks -> assessments (assessment_id));
diesel::joinable!(panel_decisions -> submissions (submission_id));
diesel::joinable!(awards -> employers (employer_id));
diesel::joinable!(awards -> applications (application_id));
diesel::joinable!(award_releases -> awards (award_id));
diesel::joinable!(award_revocations -> awards (award_id));
diesel::joinable!(messages -> applications (application_id));
diesel::joinable!(assignments -> applications (application_id));
diesel::joinable!(editions -> schemes (scheme_id));

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    surveys (id) {
        id -> DbUuid,
        employer_id -> DbUuid,
        scheme_id -> DbUuid,
        title -> Text,
        questionnaire -> Text,
        mode -> Text,
        min_cell -> Integer,
        controller -> Text,
        asked -> Integer,
        closes_on -> Date,
        breakdowns -> Text,
        previous_id -> Nullable<DbUuid>,
        state -> Text,
        tag -> Nullable<Text>,
        terms -> Nullable<Text>,
        public_key -> Nullable<Binary>,
        launched_at -> Nullable<Timestamp>,
        launched_by -> Nullable<DbUuid>,
        slips -> Nullable<Integer>,
        band -> Nullable<Integer>,
        closing_step -> Nullable<Text>,
        closed_on -> Nullable<Date>,
        invitees_removed_on -> Nullable<Date>,
        answers_removed_on -> Nullable<Date>,
        added_at -> Timestamp,
        added_by -> DbUuid,
        version -> Integer,
        letters_language -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_invitees (survey_id, id) {
        survey_id -> DbUuid,
        id -> DbUuid,
        email -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_passes (survey_id, pass_hash) {
        survey_id -> DbUuid,
        pass_hash -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_reminders (survey_id, sent_on) {
        survey_id -> DbUuid,
        sent_on -> Date,
        sent_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_sealed_answers (survey_id, answer_hash) {
        survey_id -> DbUuid,
        answer_hash -> Binary,
        sealed -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_closed_answers (survey_id, id) {
        survey_id -> DbUuid,
        id -> DbUuid,
        answers -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_comments (survey_id, id) {
        survey_id -> DbUuid,
        id -> DbUuid,
        item -> Text,
        comment -> Text,
        redacted -> Integer,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_results (survey_id) {
        survey_id -> DbUuid,
        answers -> Integer,
        results -> Text,
        shape -> Integer,
        released_on -> Date,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_pools (id) {
        id -> DbUuid,
        scheme_id -> DbUuid,
        title -> Text,
        questionnaire -> Text,
        employers -> Integer,
        results -> Text,
        shape -> Integer,
        released_on -> Date,
        released_by -> DbUuid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::platform::db::DbUuid;

    survey_pool_members (survey_id) {
        survey_id -> DbUuid,
        pool_id -> DbUuid,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    installation,
    people,
    sessions,
    links,
    attempts,
    schemes,
    editions,
    employers,
    headcounts,
    sites,
    roles,
    invitations,
    notice_choices,
    recoveries,
    adviserships,
    advocates,
    application_sites,
    evidence,
    evidence_versions,
    evidence_holds,
    applications,
    answers,
    answer_carries,
    answer_drafts,
    answer_evidence,
    answer_readings,
    answer_versions,
    drafts,
    edition_choices,
    edition_offers,
    messages,
    assignments,
    nudges,
    submissions,
    assessments,
    marks,
    panel_votes,
    panel_recusals,
    panel_decisions,
    awards,
    award_releases,
    award_revocations,
    events,
    surveys,
    survey_invitees,
    survey_passes,
    survey_reminders,
    survey_sealed_answers,
    survey_closed_answers,
    survey_comments,
    survey_results,
    survey_pools,
    survey_pool_members,
    needs_assessments,
    needs_sites,
    needs_profiles,
    needs_conversations,
    needs_themes,
    needs_walkrounds,
    needs_observations,
    needs_photographs,
    needs_findings,
    needs_suggestions,
    needs_priorities,
    needs_priority_findings,
    needs_actions,
    directory_services,
    directory_topics,
    directory_areas,
    directory_uses,
    directory_codes,
    campaigns,
    notices,
    jobs,
    outbox,
    register_entries,
    workbooks,
);
