## Y cyfeiriadur cymorth.

directory-help = Beth all helpu
directory-help-more = Rhagor yn y cyfeiriadur cymorth
directory-help-none = Does dim byd ar gyfer hyn yn y cyfeiriadur cymorth eto. Efallai y bydd eich cynghorydd yn gwybod am rywbeth.
directory-audience-employers = I gyflogwyr
directory-audience-employees = I bobl sy’n gweithio
directory-audience-both = I gyflogwyr a phobl sy’n gweithio
