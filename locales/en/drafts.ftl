## Drafts: packs that coordinators upload, check and publish as editions

drafts-title = Editions
drafts-lead = An edition is a scheme’s criteria and rules for a time. Once published it never changes; applications keep theirs.
drafts-upload = Upload a new edition
drafts-waiting = Not published yet
drafts-none = Nothing is waiting to be published.
drafts-unnamed = An edition without a readable label
drafts-name = Edition { $label }
drafts-of-scheme = for “{ $slug }”
drafts-of-unreadable = for a scheme that cannot be read from it
drafts-uploaded = Uploaded by { $name }, { $at }
drafts-published = Published: { $scheme }
drafts-published-on = Published on { $day }
drafts-current = Current
drafts-offer = Offer it to open applications
drafts-offered = Offered to open applications

drafts-new-title = Upload an edition
drafts-new-lead = An edition is uploaded as the files of its pack: “edition.toml”, the files with criteria, and the files with other languages.
drafts-new-then = You first get a report of what is wrong with it, what it changes, and how employers will read it. Nothing is published by uploading.
drafts-new-files = Files of the pack
drafts-new-files-hint = Choose all files of the folder together: at most { $files }, all ending in .toml, { $limit } MB in all
drafts-new-button = Upload and check
drafts-files-missing = Choose the files of the pack
drafts-files-too-many = Choose at most { $limit } files
drafts-files-too-large = The files may have { $limit } MB in all
drafts-files-not-toml = Choose only files that end in .toml: “{ $name }” does not
drafts-files-twice = “{ $name }” was chosen twice: a pack is one folder, and each file has a name of its own
drafts-files-not-text = “{ $name }” is not a text file in UTF-8

draft-title = Draft of edition { $label }
draft-title-unnamed = Draft of an edition
draft-next-mend-title = Next: mend the pack
draft-next-mend-text = { $count ->
    [one] 1 problem stands against publishing it. Mend the file and upload the pack again; you can then discard this draft.
   *[other] { $count } problems stand against publishing it. Mend the files and upload the pack again; you can then discard this draft.
}
draft-next-mend-action = Upload the mended pack
draft-next-publish-title = Next: read it, then publish it
draft-next-publish-text = No problem was found. Read what it changes and how employers will see it.
draft-next-publish-action = Publish this edition
draft-next-against-title = This pack cannot be published
draft-about = About this draft
draft-scheme = Scheme
draft-scheme-new = { $scheme } (“{ $slug }”): a new scheme
draft-scheme-is = { $scheme } (“{ $slug }”)
draft-label = Edition
draft-size = What it holds
draft-levels = { $count ->
    [one] 1 level
   *[other] { $count } levels
}
draft-criteria = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}
draft-files = Files
draft-uploaded = Uploaded
draft-uploaded-by = By { $name }, { $at }
draft-unreadable = Cannot be read
draft-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
draft-problems-none = Check report
draft-problems-none-text = No problem was found.
draft-place = { $file }, line { $line }
draft-instead = Instead: { $instead }
draft-notices = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
draft-notices-text = These do not stand against publishing it.
draft-changes = What changes from edition { $label }
draft-changes-none = Nothing that is asked or shown is different.
draft-changes-new = This is the first edition of a new scheme: there is nothing to compare it with.
draft-preview = Read it as employers will
draft-preview-text = Every criterion with what it takes, to read or print.
draft-discard = Discard this draft
draft-preview-title = Preview of edition { $label }
draft-preview-lead = This is how employers will read it once it is published. Nobody but you and the other coordinators can see it now.

drafts-publication-title = Publish edition { $label } of the { $scheme }
drafts-publication-text = From then on new applications start under this edition. Applications that are open keep theirs.
drafts-publication-new-scheme = This opens a new scheme, and you become its coordinator. Everybody can see it from then on, and employers can apply.
drafts-publication-for-good = A published edition cannot be changed or taken back. A mistake in it is mended by the next edition.
drafts-publication-confirmed = I have read what it changes and how employers will see it
drafts-publication-unconfirmed = Confirm that you have read it
drafts-publication-button = Publish for good
drafts-publication-not-yet = Not yet

drafts-removal-title = Discard this draft
drafts-removal-text = The uploaded files are removed. No published edition is touched.
drafts-removal-button = Discard the draft
drafts-removal-keep = Keep it

refused-drafts-gone = This draft was published or discarded in the meantime. “Editions” shows where things stand.
refused-drafts-has-problems = Something is wrong with this pack. The report of the draft says what; mend it and upload it again.
refused-drafts-other-scheme = This pack is of the scheme “{ $slug }”, which you do not coordinate. Ask one of its coordinators to upload it.
refused-drafts-label-taken = Edition { $label } of this scheme is published already, and a published edition never changes. Give this one another label.
refused-drafts-compared-with-other = Another edition was published after you read what this one changes. Read the difference again, then publish it.

notice-draft-uploaded = The pack is uploaded and checked
notice-draft-discarded = The draft is discarded
notice-edition-published = The edition is published
event-draft-uploaded = Draft of edition { $label } uploaded
event-draft-discarded = Draft of edition { $label } discarded
