//! JSON Schemas, made from the tables that the reader goes by.

use serde_json::{Map, Value, json};

use crate::limits::MAX_TEXT_BYTES;
use crate::shape::{Shape, Table};
use crate::text::VISIBLE_PATTERN;

/// Makes the JSON Schema (draft 2020-12) of a file.
pub(crate) fn of(table: &'static Table, title: &str, format: &str) -> Value {
    let mut schema = object(table);
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$id".into(), format!("urn:kutip:{}", format.replace('/', ":")).into());
    schema.insert("title".into(), title.into());
    Value::Object(schema)
}

fn object(table: &'static Table) -> Map<String, Value> {
    let mut properties = Map::new();
    for field in table.fields {
        let mut schema = shape(&field.shape, field.required);
        schema.insert("description".into(), field.about.into());
        properties.insert(field.key.into(), schema.into());
    }
    let required: Vec<&str> =
        table.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    schema.insert("description".into(), table.about.into());
    schema.insert("properties".into(), properties.into());
    if !required.is_empty() {
        schema.insert("required".into(), required.into());
    }
    if let Some(conditions) = table.conditions {
        schema.insert("allOf".into(), conditions());
    }
    schema
}

/// Where a key may be missing, `null` and a blank text mean the same as leaving it out.
fn shape(shape: &'static Shape, required: bool) -> Map<String, Value> {
    let of = |kind: &str, more: Value| {
        let mut schema = match more {
            Value::Object(schema) => schema,
            _ => Map::new(),
        };
        let kind = if required { json!(kind) } else { json!([kind, "null"]) };
        schema.insert("type".into(), kind);
        schema
    };
    match shape {
        Shape::Text => of("string", json!({"maxLength": MAX_TEXT_BYTES})),
        Shape::Words if required => {
            of("string", json!({"maxLength": MAX_TEXT_BYTES, "pattern": VISIBLE_PATTERN}))
        }
        Shape::Words => of("string", json!({"maxLength": MAX_TEXT_BYTES})),
        Shape::OneOf(options) => {
            let mut options: Vec<Value> = options.iter().map(|option| json!(option)).collect();
            if !required {
                options.push(Value::Null);
            }
            of("string", json!({"enum": options}))
        }
        Shape::Format(format) if required => of("string", json!({"const": format})),
        Shape::Format(format) => of("string", json!({"enum": [format, null]})),
        Shape::Date => of("string", json!({"format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})),
        Shape::Time => of("string", json!({"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})),
        Shape::Clock => of("string", json!({"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"})),
        Shape::Instant => of("string", json!({"format": "date-time", "minLength": 20})),
        Shape::Flag => of("boolean", json!({})),
        Shape::Whole(least, most) => of("integer", json!({"minimum": least, "maximum": most})),
        Shape::Decimal(least, most) => of("number", json!({"minimum": least, "maximum": most})),
        Shape::List(entry) => of("array", json!({"items": self::shape(entry, true)})),
        Shape::Entries(entry, most) => {
            of("array", json!({"items": self::shape(entry, true), "maxItems": most}))
        }
        Shape::Gaps(entry) => of("array", json!({"items": self::shape(entry, false)})),
        Shape::Object(table) => of("object", object(table).into()),
    }
}
