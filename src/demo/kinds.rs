//! The kinds of employers there are: what they are called after, how large they get, which facts hold for them.

use super::draw::Draw;
use crate::employers::Sector::{self, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S};

/// A kind of employer.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The last words of its name.
    pub noun: &'static str,
    /// Its line of work.
    pub sector: Sector,
    /// The fewest people, and the most.
    pub people: (u32, u32),
    /// What it is in law.
    pub form: Form,
    /// How its name begins.
    pub style: Style,
    /// How many in a hundred have a canteen or vending, a recognised union, visitors or contractors.
    pub facts: [u64; 3],
    /// How often there is one.
    weight: usize,
}

/// What an employer is in law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A company.
    Company,
    /// A charity.
    Charity,
    /// A public body without a number.
    Public,
    /// A school.
    School,
}

/// How a name begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// With a word: "Quernholm Bakery".
    Word,
    /// With two partners: "Marram and Quillan Accountants".
    Partners,
    /// With a street: "Pellowdene Street Dental Practice".
    Street,
}

use Form::{Charity, Company, Public, School};
use Style::{Partners, Street, Word};

const fn kind(
    noun: &'static str,
    sector: Sector,
    people: (u32, u32),
    form: Form,
    style: Style,
    facts: [u64; 3],
    weight: usize,
) -> Kind {
    Kind { noun, sector, people, form, style, facts, weight }
}

/// Every kind, by sector. The percentages are guesses that keep the world plausible, not figures about anybody.
const KINDS: [Kind; 66] = [
    kind("Farm Produce", A, (3, 25), Company, Word, [0, 0, 30], 5),
    kind("Growers", A, (5, 60), Company, Word, [5, 5, 30], 4),
    kind("Forestry", A, (4, 40), Company, Word, [0, 0, 40], 3),
    kind("Quarries", B, (15, 120), Company, Word, [60, 50, 90], 4),
    kind("Bakery", C, (3, 60), Company, Word, [10, 5, 50], 9),
    kind("Joinery", C, (4, 45), Company, Word, [5, 5, 50], 7),
    kind("Castings", C, (40, 900), Company, Word, [85, 75, 90], 4),
    kind("Precision Engineering", C, (20, 400), Company, Word, [70, 55, 85], 7),
    kind("Foods", C, (60, 1800), Company, Word, [95, 60, 90], 4),
    kind("Textiles", C, (15, 160), Company, Word, [40, 40, 60], 3),
    kind("Plastics", C, (30, 350), Company, Word, [70, 50, 80], 4),
    kind("Brewery", C, (4, 40), Company, Word, [15, 0, 80], 4),
    kind("Coachworks", C, (15, 220), Company, Word, [50, 60, 70], 3),
    kind("Valves and Pumps", C, (50, 650), Company, Word, [80, 60, 90], 3),
    kind("Heat and Power", D, (12, 180), Company, Word, [50, 40, 90], 4),
    kind("Recycling", E, (10, 240), Company, Word, [40, 35, 80], 5),
    kind("Drainage", E, (5, 60), Company, Word, [5, 5, 30], 4),
    kind("Builders", F, (3, 70), Company, Word, [5, 5, 90], 10),
    kind("Roofing", F, (3, 35), Company, Word, [0, 0, 80], 7),
    kind("Electrical Contractors", F, (4, 90), Company, Word, [10, 15, 80], 7),
    kind("Civil Engineering", F, (40, 750), Company, Word, [50, 40, 95], 4),
    kind("Hardware", G, (3, 20), Company, Street, [0, 0, 30], 7),
    kind("Motors", G, (6, 120), Company, Word, [50, 5, 90], 7),
    kind("Wholesale", G, (20, 380), Company, Word, [60, 20, 80], 5),
    kind("Garden Centre", G, (8, 70), Company, Word, [80, 0, 60], 4),
    kind("Pharmacy", G, (4, 30), Company, Street, [0, 0, 60], 7),
    kind("Haulage", H, (8, 220), Company, Word, [50, 25, 80], 6),
    kind("Couriers", H, (5, 140), Company, Word, [30, 5, 50], 5),
    kind("Buses", H, (120, 1400), Company, Word, [90, 95, 80], 3),
    kind("Storage", H, (6, 90), Company, Word, [40, 5, 80], 4),
    kind("Tea Rooms", I, (3, 18), Company, Street, [90, 0, 30], 7),
    kind("Hotel", I, (15, 190), Company, Word, [95, 5, 90], 6),
    kind("Catering", I, (5, 130), Company, Word, [80, 5, 50], 6),
    kind("Software", J, (4, 110), Company, Word, [50, 0, 50], 8),
    kind("Signals", J, (20, 400), Company, Word, [60, 30, 70], 3),
    kind("Press", J, (4, 40), Company, Word, [10, 15, 50], 4),
    kind("Credit Union", K, (5, 45), Company, Word, [5, 10, 50], 4),
    kind("Insurance Brokers", K, (4, 60), Company, Partners, [20, 0, 50], 5),
    kind("Building Society", K, (60, 900), Company, Word, [70, 60, 70], 3),
    kind("Lettings", L, (3, 25), Company, Partners, [0, 0, 50], 6),
    kind("Homes", L, (60, 1600), Charity, Word, [60, 75, 80], 5),
    kind("Accountants", M, (3, 55), Company, Partners, [10, 0, 60], 9),
    kind("Solicitors", M, (4, 80), Company, Partners, [15, 0, 70], 8),
    kind("Architects", M, (3, 40), Company, Partners, [5, 0, 60], 6),
    kind("Veterinary Practice", M, (5, 45), Company, Street, [5, 0, 60], 5),
    kind("Laboratories", M, (20, 300), Company, Word, [70, 20, 80], 4),
    kind("Cleaning", N, (10, 420), Company, Word, [5, 15, 20], 6),
    kind("Security", N, (12, 360), Company, Word, [10, 25, 30], 4),
    kind("Recruitment", N, (5, 60), Company, Partners, [10, 0, 60], 5),
    kind("Contact Centre", N, (120, 1900), Company, Word, [98, 25, 70], 3),
    kind("Town Council", O, (3, 40), Public, Word, [10, 80, 80], 6),
    kind("Fire and Rescue Service", O, (400, 1200), Public, Word, [95, 100, 90], 1),
    kind("Joint Services Board", O, (900, 4200), Public, Word, [100, 100, 95], 1),
    kind("Primary School", P, (15, 75), School, Street, [95, 100, 100], 12),
    kind("Academy", P, (60, 220), School, Word, [100, 100, 100], 7),
    kind("Nursery", P, (6, 40), Company, Street, [40, 0, 80], 8),
    kind("College", P, (180, 1100), School, Word, [100, 100, 95], 3),
    kind("Dental Practice", Q, (4, 25), Company, Street, [0, 0, 90], 9),
    kind("Medical Practice", Q, (8, 60), Public, Street, [5, 20, 95], 9),
    kind("Care Homes", Q, (30, 700), Company, Word, [95, 20, 95], 9),
    kind("Homecare", Q, (20, 420), Company, Word, [5, 20, 20], 7),
    kind("Hospice", Q, (60, 260), Charity, Word, [100, 50, 100], 3),
    kind("Hospitals Trust", Q, (1500, 4500), Public, Word, [100, 100, 100], 1),
    kind("Leisure Centre", R, (12, 150), Charity, Word, [90, 40, 95], 5),
    kind("Museum", R, (5, 80), Charity, Word, [60, 30, 100], 4),
    kind("Hairdressing", S, (3, 15), Company, Street, [0, 0, 30], 8),
];

/// A kind, by chance and weight.
pub fn one(draw: &mut Draw) -> Kind {
    let mut left = draw.below(KINDS.iter().map(|kind| kind.weight).sum());
    for kind in KINDS {
        if left < kind.weight {
            return kind;
        }
        left -= kind.weight;
    }
    KINDS[0]
}

/// The kind called so; the first of all where there is none.
pub fn called(noun: &str) -> Kind {
    KINDS.into_iter().find(|kind| kind.noun == noun).unwrap_or(KINDS[0])
}

impl Kind {
    /// How many people one has, by chance: far more are small than large.
    pub fn size(&self, draw: &mut Draw) -> u32 {
        let (least, most) = self.people;
        let part = draw.between(0, 1000).pow(3) / 1_000_000;
        let more = u64::from(most - least) * part / 1000;
        least + u32::try_from(more).unwrap_or_default()
    }
}

impl Form {
    /// What the senior person who signs is called.
    pub fn signatories(self) -> &'static [&'static str] {
        match self {
            Form::Company => &["Managing Director", "Operations Director", "Company Secretary"],
            Form::Charity => &["Chief Executive", "Chair of trustees"],
            Form::Public => &["Chief Executive", "Head of People"],
            Form::School => &["Headteacher", "Chair of governors"],
        }
    }
}
