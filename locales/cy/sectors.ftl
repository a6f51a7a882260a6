## Sectorau: adrannau Dosbarthiad Diwydiannol Safonol 2007.

sector-a = Amaethyddiaeth, coedwigaeth a physgota
sector-b = Mwyngloddio a chwarela
sector-c = Gweithgynhyrchu
sector-d = Trydan, nwy, ager ac aerdymheru
sector-e = Cyflenwi dŵr, carthffosiaeth a gwastraff
sector-f = Adeiladu
sector-g = Cyfanwerthu, manwerthu ac atgyweirio cerbydau modur
sector-h = Cludiant a storio
sector-i = Llety a gwasanaeth bwyd
sector-j = Gwybodaeth a chyfathrebu
sector-k = Cyllid ac yswiriant
sector-l = Eiddo tiriog
sector-m = Gwasanaethau proffesiynol, gwyddonol a thechnegol
sector-n = Gwasanaethau gweinyddol a chymorth
sector-o = Gweinyddiaeth gyhoeddus ac amddiffyn
sector-p = Addysg
sector-q = Iechyd a gwaith cymdeithasol
sector-r = Celfyddydau, adloniant a hamdden
sector-s = Gwasanaethau eraill
sector-t = Aelwydydd fel cyflogwyr
sector-u = Sefydliadau a chyrff rhyngwladol

## Meintiau, yn ôl nifer y bobl a gyflogir.

size-micro = Micro (0 i 9 o bobl)
size-small = Bach (10 i 49 o bobl)
size-medium = Canolig (50 i 249 o bobl)
size-large = Mawr (250 o bobl neu fwy)
