//! How a field finds what was typed into it, and its error, by its name. Template filters.

use tera::value::Key;
use tera::{Kwargs, State, Tera, Value};

/// Registers `form | typed(name=…)`, `form | typed_list(name=…)` and `errors | message(name=…)`.
pub fn register(tera: &mut Tera) {
    tera.register_filter("typed", |form: &Value, kwargs: Kwargs, _: &State| {
        let name: &str = kwargs.must_get("name")?;
        Ok::<_, tera::Error>(typed(form, name).into_iter().next().unwrap_or_default())
    });
    tera.register_filter("typed_list", |form: &Value, kwargs: Kwargs, _: &State| {
        let name: &str = kwargs.must_get("name")?;
        Ok::<_, tera::Error>(typed(form, name))
    });
    tera.register_filter("message", |errors: &Value, kwargs: Kwargs, _: &State| {
        let name: &str = kwargs.must_get("name")?;
        Ok::<_, tera::Error>(message(errors, name))
    });
}

/// What was typed under a name: nothing, one text, or several of the same name.
fn typed(form: &Value, name: &str) -> Vec<String> {
    match part(form, name) {
        None => Vec::new(),
        Some(value) => match value.as_array() {
            Some(several) => several.iter().map(Value::to_string).collect(),
            None => vec![value.to_string()],
        },
    }
}

/// The first error at a name, or an empty text. `errors` is a list of `{name, text}`, or a map
/// of name to text.
fn message(errors: &Value, name: &str) -> String {
    let listed = errors.as_array().and_then(|errors| {
        let error =
            errors.iter().find(|error| part(error, "name").is_some_and(|at| at.as_str() == Some(name)))?;
        part(error, "text")
    });
    listed.or_else(|| part(errors, name)).map(Value::to_string).unwrap_or_default()
}

fn part<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    let found = value.as_map()?.get(&Key::from(name.to_owned()))?;
    (!found.is_none() && !found.is_undefined()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value(json: serde_json::Value) -> Value {
        Value::from_serializable(&json)
    }

    #[test]
    fn what_was_typed_is_found_by_name_whatever_its_shape() {
        let form = value(json!({ "one": "a", "many": ["a", "b"], "count": 3, "none": null }));
        assert_eq!(typed(&form, "one"), ["a"]);
        assert_eq!(typed(&form, "many"), ["a", "b"]);
        assert_eq!(typed(&form, "count"), ["3"]);
        assert!(typed(&form, "none").is_empty());
        assert!(typed(&form, "other").is_empty());
    }

    #[test]
    fn a_field_shows_its_own_first_error_only() {
        let errors = value(json!([
            { "name": "email", "text": "Enter an email address" },
            { "name": "phone", "text": "Enter a phone number" },
            { "name": "phone", "text": "Use digits" }
        ]));
        assert_eq!(message(&errors, "phone"), "Enter a phone number");
        assert_eq!(message(&errors, "name"), "");
        assert_eq!(message(&value(json!({ "name": "Enter a name" })), "name"), "Enter a name");
    }
}
