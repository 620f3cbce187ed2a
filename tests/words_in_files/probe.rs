//! What words a type takes from a file, asked of its own `Deserialize`.
//!
//! A type is read again and again, each time along one path of fields and variants, from a reader that has nothing to give and
//! only notes what it is asked for at the end of the path.

use serde::de::value::{Error, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

type Names = &'static [&'static str];

/// Every path of words that a type reads, such as `kind.answer.outcome.waived`.
pub(crate) fn words<T: DeserializeOwned>() -> Vec<String> {
    let mut found = Vec::new();
    walk::<T>(&mut Vec::new(), "", &mut found);
    found
}

fn walk<T: DeserializeOwned>(path: &mut Vec<usize>, so_far: &str, found: &mut Vec<String>) {
    let mut names: Names = &[];
    drop(T::deserialize(Probe { path, names: &mut names }));
    for (index, name) in names.iter().enumerate() {
        let words = if so_far.is_empty() { (*name).to_owned() } else { format!("{so_far}.{name}") };
        found.push(words.clone());
        path.push(index);
        walk::<T>(path, &words, found);
        path.pop();
    }
}

struct Probe<'a> {
    path: &'a [usize],
    names: &'a mut Names,
}

impl Probe<'_> {
    /// Notes the names at the end of the path, or gives the one that the path goes on with.
    fn take(self, names: Names) -> Result<(&'static str, Self), Error> {
        match self.path.split_first() {
            None => {
                *self.names = names;
                Err(Error::custom("the end of the path"))
            }
            Some((index, rest)) => Ok((names[*index], Self { path: rest, names: self.names })),
        }
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a value"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, names: Names, v: V) -> Result<V::Value, Error> {
        let (name, rest) = self.take(names)?;
        v.visit_map(One(Some(name), Some(rest)))
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, names: Names, v: V) -> Result<V::Value, Error> {
        let (name, rest) = self.take(names)?;
        v.visit_enum(Variant(name, rest))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(One(None, Some(self)))
    }

    /// Of a map only its keys can be words of ours.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(One(None, Some(self)))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple
        tuple_struct identifier ignored_any
    }
}

/// One entry: of a struct with its name; of a map without; or one element of a list.
struct One<'a>(Option<&'static str>, Option<Probe<'a>>);

impl<'de> MapAccess<'de> for One<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        if let Some(name) = self.0 {
            let name: StrDeserializer<'_, Error> = name.into_deserializer();
            return seed.deserialize(name).map(Some);
        }
        self.1.take().map(|probe| seed.deserialize(probe)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let probe = self.1.take().ok_or_else(|| Error::custom("no more"))?;
        seed.deserialize(probe)
    }
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.1.take().map(|probe| seed.deserialize(probe)).transpose()
    }
}

struct Variant<'a>(&'static str, Probe<'a>);

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Error;
    type Variant = Probe<'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Probe<'a>), Error> {
        let name: StrDeserializer<'_, Error> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, self.1))
    }
}

impl<'de> VariantAccess<'de> for Probe<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Err(Error::custom("a word"))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a tuple"))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: Names, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_struct("", names, visitor)
    }
}
