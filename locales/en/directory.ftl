## The support directory.

directory-help = What can help
directory-help-more = More in the support directory
directory-help-none = The support directory has nothing for this yet. Your adviser may know of something.
directory-audience-employers = For employers
directory-audience-employees = For people who work
directory-audience-both = For employers and people who work
