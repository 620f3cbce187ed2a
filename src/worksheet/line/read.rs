//! From a line to its event.

use std::fmt::{self, Display};
use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::checklist::digest;
use crate::text::{FormatNumber, Line};
use crate::worksheet::event::{Event, EventId, EventKind};

use super::{END, KIND, LineError, SUM, TEXT, UNKNOWN, words};

/// Reads a line of a file of this number, without its newline.
pub fn parse(line: &str, number: FormatNumber) -> Result<Event, LineError> {
    let form = |message: &str| LineError::Form(message.to_owned());
    let (name, _) = line.split_once(" = ").ok_or_else(|| form("not an event line"))?;
    let id: EventId = name.parse()?;
    // The end is compared byte by byte, not as TOML: no other spelling, no comment behind it.
    let (summed, sum) = line.strip_suffix(END).and_then(|line| line.rsplit_once(SUM)).ok_or(LineError::Sum)?;
    if sum != digest::short(summed.as_bytes()) {
        return Err(LineError::Sum);
    }
    // From here on the line stands as it was written: what is wrong now is its form.
    let mut document: toml::Table = toml::from_str(line).map_err(|error| form(error.message()))?;
    let Some(toml::Value::Table(mut table)) = document.remove(name) else { return Err(form("not an event line")) };
    table.remove("sum");
    let mut fields = Fields { table, number, kind: String::new(), known: "" };
    let event = Event::deserialize(Field { of: &mut fields, key: "" })?;
    // A field of a kind, or a kind, that a newer program added.
    let what = if fields.table.is_empty() { event.what } else { EventKind::Unknown { kind: fields.kind } };
    Ok(Event { id, what, ..event })
}

/// The fields of a line. Reading one takes it out, so that what is left over in the end was not understood.
struct Fields {
    table: toml::Table,
    /// In whose words they stand.
    number: FormatNumber,
    /// The file's word for what happened, once it was read.
    kind: String,
    /// Today's word for it; none, if it is not known.
    known: &'static str,
}

/// One field of a line: the value at its key, or, where a struct is read, the fields that this takes of the line.
struct Field<'a> {
    of: &'a mut Fields,
    key: &'static str,
}

/// Why a field cannot be read.
#[derive(Debug)]
enum FieldError {
    /// What is wrong with a value; the key is still to be named.
    Value(String),
    /// The whole message.
    Whole(String),
}

impl FieldError {
    fn at(self, key: &str) -> Self {
        match self {
            Self::Value(message) => Self::Whole(format!("`{key}`: {message}")),
            whole @ Self::Whole(_) => whole,
        }
    }
}

impl From<toml::de::Error> for FieldError {
    fn from(error: toml::de::Error) -> Self {
        Self::Value(error.message().to_owned())
    }
}

impl From<FieldError> for LineError {
    fn from(error: FieldError) -> Self {
        Self::Form(error.to_string())
    }
}

impl Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Value(message) | Self::Whole(message)) = self;
        f.write_str(message)
    }
}

impl std::error::Error for FieldError {}

impl de::Error for FieldError {
    fn custom<T: Display>(message: T) -> Self {
        Self::Value(message.to_string())
    }

    fn missing_field(key: &'static str) -> Self {
        Self::Whole(format!("`{key}` is missing"))
    }
}

impl<'de> Deserializer<'de> for Field<'_> {
    type Error = FieldError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        let Some(value) = self.of.take(self.key) else { return Err(de::Error::missing_field(self.key)) };
        Ok(value.deserialize_any(visitor)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, FieldError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        visitor.visit_map(Struct { of: self.of, keys: keys.iter(), key: "" })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        if self.key == KIND {
            let kind = Line::deserialize(Field { of: &mut *self.of, key: KIND })?;
            self.of.kind = kind.into();
            let is_it = |word: &&str| words::kind(self.of.number, word) == self.of.kind && *word != UNKNOWN;
            let known = variants.iter().copied().find(is_it);
            self.of.known = known.unwrap_or_default();
            if known.is_none() {
                self.of.table.insert(KIND.to_owned(), self.of.kind.clone().into());
            }
            return visitor.visit_enum(Contents { of: self.of, word: known.unwrap_or(UNKNOWN), key: TEXT });
        }
        if !self.key.contains('|') {
            return self.of.word(self.key, variants, visitor);
        }
        let mut here = variants.iter().copied().filter(|key| self.of.has(key));
        match (here.next(), here.next()) {
            (Some(one), Some(other)) => Err(FieldError::Whole(format!("`{one}` and `{other}` together"))),
            (Some(key), None) => visitor.visit_enum(Contents { of: self.of, word: key, key }),
            (None, _) => Err(de::Error::missing_field(self.key)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

impl Fields {
    /// Whether the line has a field.
    fn has(&self, key: &str) -> bool {
        self.table.contains_key(words::field(self.number, self.known, key))
    }

    /// Takes a field out of the line.
    fn take(&mut self, key: &str) -> Option<toml::Value> {
        let value = self.table.remove(words::field(self.number, self.known, key))?;
        let text = value.as_str().map(|text| words::value_today(self.number, self.known, key, text).into());
        Some(text.unwrap_or(value))
    }

    /// A word of a closed set.
    fn word<'de, V: Visitor<'de>>(
        &mut self,
        key: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        let Some(value) = self.take(key) else { return Err(de::Error::missing_field(key)) };
        Ok(value.deserialize_enum("", words, visitor)?)
    }
}

/// The fields of a struct, in its order, as far as the line has them.
struct Struct<'a> {
    of: &'a mut Fields,
    keys: slice::Iter<'static, &'static str>,
    key: &'static str,
}

impl<'de> MapAccess<'de> for Struct<'_> {
    type Error = FieldError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, FieldError> {
        let is_here = |key: &&&'static str| key.split('|').any(|key| self.of.has(key));
        let Some(key) = self.keys.find(is_here) else { return Ok(None) };
        self.key = key;
        let key: StrDeserializer<'_, FieldError> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, FieldError> {
        seed.deserialize(Field { of: &mut *self.of, key: self.key }).map_err(|error| error.at(self.key))
    }
}

/// What belongs to a variant: its fields, or its one value.
struct Contents<'a> {
    of: &'a mut Fields,
    word: &'static str,
    key: &'static str,
}

impl<'de> EnumAccess<'de> for Contents<'_> {
    type Error = FieldError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), FieldError> {
        let word: StrDeserializer<'_, FieldError> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> VariantAccess<'de> for Contents<'_> {
    type Error = FieldError;

    fn unit_variant(self) -> Result<(), FieldError> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, FieldError> {
        seed.deserialize(Field { of: self.of, key: self.key }).map_err(|error| error.at(self.key))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, FieldError> {
        Field { of: self.of, key: self.key }.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FieldError> {
        visitor.visit_map(Struct { of: self.of, keys: keys.iter(), key: "" })
    }
}
