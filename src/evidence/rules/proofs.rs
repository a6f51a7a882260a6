//! Few good proofs are easier to judge than many: what to say kindly when there are more than help.

use super::item::Item;

/// More items than asked for, and so many more, are more than help.
const SPARE: usize = 3;

/// An item that is to prove more criteria than this is a collection, not a proof.
const MOST_CRITERIA: usize = 8;

/// A longer document is better shown by an extract, in pages.
const MOST_PAGES: i32 = 40;

/// What would make the evidence of a criterion easier to judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tip {
    /// There are many more items than asked for.
    Fewer,
    /// This item is named by answers to many criteria.
    Spread {
        /// What it is called.
        title: String,
        /// How many criteria.
        criteria: usize,
    },
    /// This document is long.
    Extract {
        /// What it is called.
        title: String,
        /// Its pages.
        pages: i32,
    },
}

/// What to say of the items of one criterion that asks for `asked` of them. Each comes with the number of criteria of
/// the same application that it is to prove.
pub fn tips<'a>(asked: usize, items: impl Iterator<Item = (&'a Item, usize)>) -> Vec<Tip> {
    let items: Vec<_> = items.collect();
    let mut found = Vec::new();
    if items.len() > asked + SPARE {
        found.push(Tip::Fewer);
    }
    for (item, criteria) in items {
        if criteria > MOST_CRITERIA {
            found.push(Tip::Spread { title: item.title.clone(), criteria });
        }
        if let Some(pages) = item.version.pages.filter(|pages| *pages > MOST_PAGES) {
            found.push(Tip::Extract { title: item.title.clone(), pages });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::an_item;
    use super::*;

    #[test]
    fn a_few_items_get_no_tip() {
        let item = an_item();
        assert_eq!(tips(1, [(&item, 8); 4].into_iter()), []);
    }

    #[test]
    fn many_items_one_for_everything_and_long_documents_do() {
        let item = an_item();
        assert_eq!(tips(1, [(&item, 1); 5].into_iter()), [Tip::Fewer]);
        assert_eq!(tips(0, [(&item, 1); 4].into_iter()), [Tip::Fewer]);
        let spread = Tip::Spread { title: item.title.clone(), criteria: 9 };
        assert_eq!(tips(1, [(&item, 9)].into_iter()), [spread]);
        let mut long = an_item();
        long.version.pages = Some(41);
        let extract = Tip::Extract { title: long.title.clone(), pages: 41 };
        assert_eq!(tips(1, [(&long, 1)].into_iter()), [extract]);
    }
}
