//! A page of lines to choose from.

use std::ops::Range;

use super::{Area, TextArea, cells};
use crate::screens::glyphs::Glyphs;
use crate::screens::page::{Above, Banner, ListPage, Split};
use crate::screens::text::lay;
use crate::text::measure;

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct ListAreas {
    /// What is to be said of a sealed file; empty where there is nothing, or where it has only one line.
    pub banner: Area,
    /// The rows of each of its lines; empty where it has only one line for all.
    pub banner_rows: Vec<Vec<String>>,
    pub heading: Area,
    /// What stands above the list.
    pub above: TextArea,
    /// The rule below that, or the one over the details.
    pub rules: Vec<Area>,
    /// The line between the list and what stands beside it.
    pub line: Area,
    /// The heads of the columns.
    pub columns: Area,
    pub list: Area,
    pub detail_heading: Area,
    pub detail: TextArea,
}

/// The rows to show of a list: those around the cursor.
pub fn window(cursor: usize, count: usize, height: usize) -> Range<usize> {
    let top = cursor.saturating_sub(height / 2).min(count.saturating_sub(height));
    top..count.min(top.saturating_add(height))
}

/// Lays the page out.
pub fn list(page: &ListPage, area: Area, glyphs: &'static Glyphs) -> ListAreas {
    let mut areas = ListAreas::default();
    let mut rest = area;
    if let Some(banner) = &page.banner {
        rest = self::banner(banner, rest, &mut areas);
    }
    rest = rest.below(page.top);
    if let Some(heading) = page.heading.as_ref().filter(|_| !page.is_heading_of_list) {
        areas.heading = rest.row(0);
        rest = rest.below(heading.gap.saturating_add(1));
    }
    rest = above(&page.above, rest, glyphs, &mut areas);
    let is_empty = page.rows.is_empty() && !page.empty.is_empty();
    let (mut list, detail) = match page.split {
        _ if is_empty && !page.is_heading_of_list => (rest, Area::default()),
        Split::Alone => (rest, Area::default()),
        Split::Beside(left) => {
            let (list, line, detail) = rest.beside(left);
            areas.line = line;
            (list, detail)
        }
        Split::Below(rows) => {
            areas.rules.push(rest.row(rows));
            (rest.first(rows), rest.below(rows.saturating_add(1)))
        }
        Split::Under(kept) => {
            let list = rest.first(rest.height.saturating_sub(kept));
            (list, rest.below(cells(page.total).min(list.height).saturating_add(1)))
        }
        Split::Foot(rows) => {
            let list = rest.first(rest.height.saturating_sub(rows));
            (list, rest.below(list.height))
        }
    };
    if let Some(heading) = page.heading.as_ref().filter(|_| page.is_heading_of_list) {
        areas.heading = list.row(0);
        list = list.below(heading.gap.saturating_add(1));
    }
    if !page.columns.is_empty() && !is_empty {
        areas.columns = list.row(0);
        list = list.below(1);
    }
    areas.list = list;
    let detail = match &page.detail.heading {
        Some(heading) => {
            areas.detail_heading = detail.row(0);
            detail.below(heading.gap.saturating_add(1))
        }
        None => detail,
    };
    areas.detail = TextArea::new(&page.detail.blocks, detail, glyphs);
    areas
}

/// The rows that a banner takes.
pub(crate) fn banner_rows(banner: &Banner, area: Area) -> u16 {
    let mut areas = ListAreas::default();
    area.height.saturating_sub(self::banner(banner, area, &mut areas).height)
}

/// The banner in full, or in a line where there is little room.
fn banner(banner: &Banner, area: Area, areas: &mut ListAreas) -> Area {
    let most = usize::from(area.height / 2);
    areas.banner = area.row(0);
    if banner.rows.len() > most {
        return area.below(1);
    }
    let room = usize::from(area.width).saturating_sub(4);
    let wrapped = |text: &str| measure::wrapped(text, room).into_iter().map(str::to_owned).collect();
    let rows: Vec<Vec<String>> = banner.rows.iter().map(|row| wrapped(&row.full)).collect();
    let fits = rows.iter().map(Vec::len).sum::<usize>() <= most;
    areas.banner_rows = if fits { rows } else { banner.rows.iter().map(|row| vec![row.full.clone()]).collect() };
    let height = cells(areas.banner_rows.iter().map(Vec::len).sum());
    areas.banner = area.first(height);
    area.below(height)
}

fn above(above: &Above, area: Area, glyphs: &'static Glyphs, areas: &mut ListAreas) -> Area {
    match above {
        Above::Nothing => area,
        Above::Text { blocks, most, is_ruled } => {
            let height = cells(lay(blocks, area.width, glyphs.side).len()).min(*most);
            areas.above = TextArea::new(blocks, area.first(height), glyphs);
            if *is_ruled {
                areas.rules.push(area.row(height));
            }
            area.below(height.saturating_add(1))
        }
        Above::Query(_) | Above::Narrowed(_) => {
            areas.above.area = area.row(0);
            area.below(1)
        }
        Above::Progress(..) => {
            areas.above.area = area.first(2);
            area.below(3)
        }
    }
}
