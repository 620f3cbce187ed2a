//! What serde says of a value, as a tree of the little that our files are made of.

use std::borrow::Cow;
use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{self, Impossible};

/// The name under which [`super::even_if_empty`] passes a list through serde.
pub(super) const EVEN_IF_EMPTY: &str = "a list that is written even if it is empty";

/// The name of a field.
pub(crate) type Key = Cow<'static, str>;

/// Fields in the order in which they are written.
pub(crate) type Table = Vec<(Key, Value)>;

/// A value in a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// None, or `false`.
    Nothing,
    /// A string.
    Text(String),
    /// `true`, a number: what is spelled as it is printed.
    Plain(String),
    /// A list.
    List(Vec<Value>),
    /// A struct or a map; of an enum with contents, the name of the variant and these.
    Table(Table),
}

/// A value that none of our files can hold.
#[derive(Debug)]
pub(crate) struct NotOurs(String);

impl Display for NotOurs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotOurs {}

impl ser::Error for NotOurs {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The tree of a value.
pub(crate) fn tree<T: Serialize + ?Sized>(of: &T) -> Result<Value, NotOurs> {
    of.serialize(Tree)
}

#[derive(Clone, Copy)]
struct Tree;

/// The fields of a struct or map so far; the variant that it belongs to, and the key that waits for its value.
#[derive(Default)]
struct Fields {
    table: Table,
    variant: Option<&'static str>,
    key: Key,
}

fn variant(name: &'static str, contents: Value) -> Value {
    Value::Table(vec![(Cow::Borrowed(name), contents)])
}

macro_rules! plain {
    ($($name:ident: $of:ty),*) => {
        $(fn $name(self, value: $of) -> Result<Value, NotOurs> {
            Ok(Value::Plain(value.to_string()))
        })*
    };
}

macro_rules! not_ours {
    ($($name:ident($($of:ty),*)),*) => {
        $(fn $name(self, $(_: $of),*) -> Result<Value, NotOurs> {
            Err(ser::Error::custom(stringify!($name)))
        })*
    };
}

impl ser::Serializer for Tree {
    type Ok = Value;
    type Error = NotOurs;
    type SerializeSeq = List;
    type SerializeTuple = Impossible<Value, NotOurs>;
    type SerializeTupleStruct = Impossible<Value, NotOurs>;
    type SerializeTupleVariant = Impossible<Value, NotOurs>;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    plain!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    plain!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);
    not_ours!(serialize_f32(f32), serialize_f64(f64), serialize_bytes(&[u8]));

    fn serialize_u64(self, value: u64) -> Result<Value, NotOurs> {
        // TOML knows no larger numbers.
        self.serialize_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn serialize_bool(self, value: bool) -> Result<Value, NotOurs> {
        Ok(if value { Value::Plain("true".to_owned()) } else { Value::Nothing })
    }

    fn serialize_char(self, value: char) -> Result<Value, NotOurs> {
        Ok(Value::Text(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Value, NotOurs> {
        Ok(Value::Text(value.to_owned()))
    }

    fn serialize_none(self) -> Result<Value, NotOurs> {
        Ok(Value::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, NotOurs> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, NotOurs> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Value, NotOurs> {
        Ok(Value::Nothing)
    }

    fn serialize_unit_variant(self, _name: &'static str, _at: u32, word: &'static str) -> Result<Value, NotOurs> {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, of: &T) -> Result<Value, NotOurs> {
        let value = of.serialize(self)?;
        let is_empty = matches!(&value, Value::List(list) if list.is_empty());
        Ok(if name == EVEN_IF_EMPTY && is_empty { Value::Plain("[]".to_owned()) } else { value })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _at: u32,
        word: &'static str,
        of: &T,
    ) -> Result<Value, NotOurs> {
        Ok(variant(word, of.serialize(self)?))
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<List, NotOurs> {
        Ok(List(Vec::new()))
    }

    fn serialize_tuple(self, _len: usize) -> Result<Self::SerializeTuple, NotOurs> {
        Err(ser::Error::custom("a tuple"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NotOurs> {
        Err(ser::Error::custom("a tuple"))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _at: u32,
        _word: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleVariant, NotOurs> {
        Err(ser::Error::custom("a tuple"))
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Fields, NotOurs> {
        Ok(Fields::default())
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Result<Fields, NotOurs> {
        Ok(Fields::default())
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _at: u32,
        word: &'static str,
        _len: usize,
    ) -> Result<Fields, NotOurs> {
        Ok(Fields { variant: Some(word), ..Fields::default() })
    }
}

struct List(Vec<Value>);

impl ser::SerializeSeq for List {
    type Ok = Value;
    type Error = NotOurs;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotOurs> {
        self.0.push(tree(value)?);
        Ok(())
    }

    fn end(self) -> Result<Value, NotOurs> {
        Ok(Value::List(self.0))
    }
}

impl Fields {
    /// Takes a field unless it says nothing.
    fn take<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), NotOurs> {
        let value = tree(value)?;
        let says_nothing = match &value {
            Value::Nothing => true,
            Value::List(list) => list.is_empty(),
            Value::Text(_) | Value::Plain(_) | Value::Table(_) => false,
        };
        if !says_nothing {
            self.table.push((Cow::Borrowed(key), value));
        }
        Ok(())
    }

    fn whole(self) -> Value {
        let table = Value::Table(self.table);
        match self.variant {
            Some(word) => variant(word, table),
            None => table,
        }
    }
}

macro_rules! fields {
    ($($of:ident),*) => {
        $(impl ser::$of for Fields {
            type Ok = Value;
            type Error = NotOurs;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), NotOurs> {
                self.take(key, value)
            }

            fn end(self) -> Result<Value, NotOurs> {
                Ok(self.whole())
            }
        })*
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Fields {
    type Ok = Value;
    type Error = NotOurs;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotOurs> {
        match tree(key)? {
            Value::Text(text) | Value::Plain(text) => self.key = Cow::Owned(text),
            Value::Nothing | Value::List(_) | Value::Table(_) => return Err(ser::Error::custom("a key")),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotOurs> {
        self.table.push((std::mem::take(&mut self.key), tree(value)?));
        Ok(())
    }

    fn end(self) -> Result<Value, NotOurs> {
        Ok(self.whole())
    }
}
