//! Column types that both databases share, and text enums as columns.

use diesel::deserialize::{self, FromSql};
use diesel::pg::Pg;
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{HasSqlType, SqlType};
use diesel::sqlite::Sqlite;
use uuid::Uuid;

use super::connection::{MultiBackend, MultiRawValue};
use super::id::Id;

/// `uuid` on PostgreSQL, a 16-byte `BLOB` on SQLite.
#[derive(Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct DbUuid;

impl HasSqlType<DbUuid> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<DbUuid>(lookup)
    }
}

impl<T> ToSql<DbUuid, Pg> for Id<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        std::io::Write::write_all(out, self.uuid().as_bytes())?;
        Ok(IsNull::No)
    }
}

impl<T> ToSql<DbUuid, Sqlite> for Id<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.uuid().as_bytes().to_vec());
        Ok(IsNull::No)
    }
}

impl<T> ToSql<DbUuid, MultiBackend> for Id<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((DbUuid, self));
        Ok(IsNull::No)
    }
}

impl<T> FromSql<DbUuid, Pg> for Id<T> {
    fn from_sql(value: diesel::pg::PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Id::from_uuid(Uuid::from_slice(value.as_bytes())?))
    }
}

impl<T> FromSql<DbUuid, Sqlite> for Id<T> {
    fn from_sql(mut value: diesel::sqlite::SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(Id::from_uuid(Uuid::from_slice(value.read_blob())?))
    }
}

impl<T> FromSql<DbUuid, MultiBackend> for Id<T> {
    fn from_sql(value: MultiRawValue<'_>) -> deserialize::Result<Self> {
        value.from_sql::<Self, DbUuid>()
    }
}

/// Lets a plain enum with `as_str` and `FromStr` be a text column.
///
/// Rules stay free of the database: the slice's `store.rs` says which of its rule types are columns.
#[macro_export]
macro_rules! stored_as_text {
    ($($t:ty),+ $(,)?) => { $(
        impl diesel::expression::AsExpression<diesel::sql_types::Text> for $t {
            type Expression = diesel::internal::derives::as_expression::Bound<diesel::sql_types::Text, Self>;
            fn as_expression(self) -> Self::Expression { Self::Expression::new(self) }
        }
        impl<'a> diesel::expression::AsExpression<diesel::sql_types::Text> for &'a $t {
            type Expression = diesel::internal::derives::as_expression::Bound<diesel::sql_types::Text, Self>;
            fn as_expression(self) -> Self::Expression { Self::Expression::new(self) }
        }
        impl diesel::expression::AsExpression<diesel::sql_types::Nullable<diesel::sql_types::Text>> for $t {
            type Expression = diesel::internal::derives::as_expression::Bound<diesel::sql_types::Nullable<diesel::sql_types::Text>, Self>;
            fn as_expression(self) -> Self::Expression { Self::Expression::new(self) }
        }
        impl<'a> diesel::expression::AsExpression<diesel::sql_types::Nullable<diesel::sql_types::Text>> for &'a $t {
            type Expression = diesel::internal::derives::as_expression::Bound<diesel::sql_types::Nullable<diesel::sql_types::Text>, Self>;
            fn as_expression(self) -> Self::Expression { Self::Expression::new(self) }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $t
        where str: diesel::serialize::ToSql<diesel::sql_types::Text, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::Text, DB>::to_sql(self.as_str(), out)
            }
        }
        impl<DB: diesel::backend::Backend> diesel::serialize::ToSql<diesel::sql_types::Nullable<diesel::sql_types::Text>, DB> for $t
        where Self: diesel::serialize::ToSql<diesel::sql_types::Text, DB> {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::Text, DB>::to_sql(self, out)
            }
        }
        impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $t
        where String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB> {
            fn from_sql(value: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<diesel::sql_types::Text, DB>>::from_sql(value)?;
                text.parse().map_err(|_| format!(concat!("not a ", stringify!($t), ": {:?}"), text).into())
            }
        }
        impl<ST, DB> diesel::deserialize::Queryable<ST, DB> for $t
        where DB: diesel::backend::Backend, ST: diesel::sql_types::SingleValue, Self: diesel::deserialize::FromSql<ST, DB> {
            type Row = Self;
            fn build(row: Self) -> diesel::deserialize::Result<Self> { Ok(row) }
        }
    )+ };
}
