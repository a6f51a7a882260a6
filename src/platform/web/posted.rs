//! A form as it was posted: names and texts, kept as typed so that it can be shown again.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::{FutureExt, LocalBoxFuture};
use serde_json::{Map, Value};

use crate::platform::error::AppError;

/// What was posted, in order. A name may come more than once (checkboxes).
#[derive(Clone, Debug, Default)]
pub struct Posted(Vec<(String, String)>);

impl Posted {
    /// A form of these names and texts. Line ends become `\n`; characters no text holds are dropped,
    /// since PostgreSQL refuses them.
    pub fn new(fields: Vec<(String, String)>) -> Self {
        Posted(fields.into_iter().map(|(name, text)| (name, clean(&text))).collect())
    }

    /// The text of a field without the spaces round it; empty when it was not posted.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.trim())
    }

    /// The version of something that the person had before them: 0, which nothing has, where the form knew of none.
    pub fn version(&self) -> i32 {
        self.text("version").parse().unwrap_or(0)
    }

    /// Every text posted under a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.trim())
    }

    /// Every name with its text, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Whether a field was posted at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The form for a template: name to text, or to a list where a name came more than once.
    pub fn to_value(&self) -> Value {
        let mut form = Map::new();
        for (name, text) in &self.0 {
            match form.get_mut(name) {
                None => {
                    form.insert(name.clone(), Value::String(text.clone()));
                }
                Some(Value::Array(list)) => list.push(Value::String(text.clone())),
                Some(one) => *one = Value::Array(vec![one.take(), Value::String(text.clone())]),
            }
        }
        Value::Object(form)
    }
}

fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

impl FromRequest for Posted {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = web::Bytes::from_request(request, payload);
        async move {
            let bytes = bytes.await.map_err(|_| AppError::Refused("refused-form-too-large".into()))?;
            let fields = serde_html_form::from_bytes(&bytes)
                .map_err(|_| AppError::Refused("refused-form-unreadable".into()))?;
            Ok(Posted::new(fields))
        }
        .boxed_local()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_back_and_what_no_database_holds_does_not() {
        let posted = Posted::new(vec![
            ("name".into(), " A\0cme ".into()),
            ("story".into(), "one\r\ntwo".into()),
            ("pick".into(), "a".into()),
            ("pick".into(), "b".into()),
        ]);
        assert_eq!(posted.text("name"), "Acme");
        assert_eq!(posted.text("story"), "one\ntwo");
        assert_eq!(posted.text("missing"), "");
        assert_eq!(posted.to_value()["pick"], serde_json::json!(["a", "b"]));
    }
}
