## Sectors: the sections of the Standard Industrial Classification of 2007.

sector-a = Agriculture, forestry and fishing
sector-b = Mining and quarrying
sector-c = Manufacturing
sector-d = Electricity, gas, steam and air conditioning
sector-e = Water supply, sewerage and waste
sector-f = Construction
sector-g = Wholesale, retail and repair of motor vehicles
sector-h = Transport and storage
sector-i = Accommodation and food service
sector-j = Information and communication
sector-k = Finance and insurance
sector-l = Real estate
sector-m = Professional, scientific and technical
sector-n = Administrative and support services
sector-o = Public administration and defence
sector-p = Education
sector-q = Health and social work
sector-r = Arts, entertainment and recreation
sector-s = Other services
sector-t = Households as employers
sector-u = International organisations and bodies

## Sizes, by the number of people employed.

size-micro = Micro (0 to 9 people)
size-small = Small (10 to 49 people)
size-medium = Medium (50 to 249 people)
size-large = Large (250 people or more)
