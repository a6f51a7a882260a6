## Yr hyn y mae cyflogai yn ei ddarllen wrth ateb arolwg.

respondent-unreviewed = Nid oes neb wedi gwirio’r cyfieithiad hwn eto.
respondent-nothing-kept = Dim cyfrif, dim cwcis. Nid yw’r tudalennau hyn yn cadw dim amdanoch chi na’ch dyfais.
respondent-to-the-box = Rhowch god arolwg

respondent-error-not-found = Heb ddod o hyd i’r dudalen
respondent-error-not-found-text = Nid oes tudalen arolwg yn y cyfeiriad hwn. Os oes gennych god, rhowch ef eto.
respondent-error-refused = Ni weithiodd hyn
respondent-error-too-large = Anfonoch fwy o destun nag y gallwn ei dderbyn, felly ni anfonwyd dim. Defnyddiwch fotwm yn ôl eich porwr, copïwch eich testun a’i wneud yn fyrrach.
respondent-error-unreadable = Ni chyrhaeddodd eich ffurflen yn gyfan, felly ni anfonwyd dim. Defnyddiwch fotwm yn ôl eich porwr a rhowch gynnig arall arni.
respondent-error-busy = Mae’r gwasanaeth yn brysur
respondent-error-busy-text = Ni anfonwyd eich atebion. Defnyddiwch fotwm yn ôl eich porwr a rhowch gynnig arall arni mewn munud.
respondent-error-fault = Mae problem gyda’r gwasanaeth
respondent-error-fault-text = Ein bai ni yw hyn, nid eich bai chi. Os oeddech yn anfon atebion, defnyddiwch fotwm yn ôl eich porwr a’u hanfon eto. Nid ydynt byth yn cael eu cyfrif ddwywaith.
respondent-error-elsewhere = Daeth y ffurflen hon o wefan arall
respondent-error-elsewhere-text = Anfonodd tudalen ar wefan arall y ffurflen hon yma. Ni anfonwyd dim. Rhowch eich cod ar y wefan hon.
