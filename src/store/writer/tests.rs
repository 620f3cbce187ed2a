//! Appending and syncing.

use std::fs::{self, OpenOptions};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};

use jiff::Timestamp;

use super::*;
use crate::store::{Access, Change, Mend, Opening, read};

struct Worksheet {
    _home: tempfile::TempDir,
    path: PathBuf,
}

impl Worksheet {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("a.worksheet.toml");
        fs::write(&path, "format\n").expect("written");
        Self { _home: home, path }
    }

    fn log(&self) -> Log {
        let opening = Opening { write: true, now: Timestamp::UNIX_EPOCH, mend: &|_, _| Mend::Cut };
        match crate::store::open(&self.path, opening).expect("opened").access {
            Access::Write(log) => log,
            Access::Read(reason) => panic!("{reason:?}"),
        }
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).expect("read")
    }

    fn writer(&self) -> (Writer, Receiver<Notice>) {
        let (tell, told) = mpsc::channel();
        (Writer::start(self.log(), move |notice| tell.send(notice).expect("heard")).expect("started"), told)
    }

    /// A writer whose disk answers each sync when it is told to: the first channel says when one began, the second how it
    /// ends.
    fn with_disk(&self) -> (Writer, Receiver<Notice>, Receiver<()>, Sender<io::Result<()>>) {
        let (tell, told) = mpsc::channel();
        let (start, began) = mpsc::channel();
        let (end, ends) = mpsc::channel();
        let sync = move |_: &File| {
            start.send(()).ok();
            ends.recv().unwrap_or(Ok(()))
        };
        let tell = move |notice| tell.send(notice).expect("heard");
        (Writer::start_with(self.log(), sync, tell).expect("started"), told, began, end)
    }
}

fn safe(notice: &Notice) -> u64 {
    match notice {
        Notice::Safe(receipt) => receipt.up_to,
        Notice::Failed(failed) => panic!("{failed:?}"),
    }
}

#[test]
fn events_are_lines_in_their_order_and_become_safe() {
    let worksheet = Worksheet::new();
    let (mut writer, told) = worksheet.writer();
    assert_eq!(writer.append("one").expect("written"), 1);
    assert_eq!(worksheet.text(), "format\none\n", "at once");
    assert_eq!(writer.append_all(&["two", "three"]).expect("written"), 3);
    assert_eq!(writer.append_all(&[]).expect("nothing to do"), 3);
    writer.finish().expect("safe");
    assert_eq!(worksheet.text(), "format\none\ntwo\nthree\n");
    assert_eq!(told.iter().last().as_ref().map(safe), Some(3));
}

#[test]
fn a_slow_disk_keeps_nobody_waiting_and_many_events_share_one_sync() {
    let worksheet = Worksheet::new();
    let (mut writer, told, began, end) = worksheet.with_disk();
    writer.append("first").expect("written");
    began.recv().expect("a sync began, and does not end");
    for n in 0..100 {
        writer.append(&format!("line {n}")).expect("written");
    }
    assert_eq!(writer.unsynced(), 101);
    assert_eq!(worksheet.text().lines().count(), 102);
    assert!(told.try_recv().is_err(), "nothing is said to be safe that is not");
    end.send(Ok(())).expect("the first sync ends");
    assert_eq!(safe(&told.recv().expect("told")), 1, "and only what it began with is safe");
    end.send(Ok(())).expect("the second ends");
    assert_eq!(safe(&told.recv().expect("told")), 101);
    assert_eq!(writer.unsynced(), 0);
    writer.finish().expect("safe");
}

#[test]
fn leaving_waits_for_the_last_sync() {
    let worksheet = Worksheet::new();
    let (mut writer, told, began, end) = worksheet.with_disk();
    writer.append("one").expect("written");
    began.recv().expect("a sync began");
    let leaving = std::thread::spawn(move || writer.finish());
    assert!(told.try_recv().is_err());
    end.send(Ok(())).expect("it ends");
    leaving.join().expect("no panic").expect("safe");
    assert_eq!(safe(&told.recv().expect("told before leaving")), 1);
}

#[test]
fn after_a_failed_sync_nothing_is_accepted_until_a_second_try_succeeds() {
    let worksheet = Worksheet::new();
    let (mut writer, told, _began, end) = worksheet.with_disk();
    end.send(Ok(())).expect("the first succeeds");
    writer.append("safe").expect("written");
    assert_eq!(safe(&told.recv().expect("told")), 1);

    end.send(Err(io::ErrorKind::StorageFull.into())).expect("the second fails");
    writer.append("not safe").expect("written");
    let notice = told.recv().expect("told");
    assert!(matches!(notice, Notice::Failed(Failed { safe_up_to: 1, ref error }) if error.id() == "store-full"));
    assert!(writer.append("more").is_err());
    assert_eq!((writer.unsynced(), worksheet.text().as_str()), (1, "format\nsafe\nnot safe\n"));

    end.send(Err(io::ErrorKind::StorageFull.into())).expect("the third fails too");
    writer.retry();
    assert!(matches!(told.recv().expect("told"), Notice::Failed(_)));

    end.send(Ok(())).expect("the fourth succeeds");
    writer.retry();
    assert_eq!(safe(&told.recv().expect("told")), 2);
    end.send(Ok(())).expect("the fifth too");
    writer.append("more").expect("written");
    writer.finish().expect("safe");
    assert_eq!(worksheet.text(), "format\nsafe\nnot safe\nmore\n", "nothing twice");
}

#[test]
fn what_a_kernel_forgot_is_there_again_after_the_second_try() {
    let worksheet = Worksheet::new();
    let (mut writer, told, _began, end) = worksheet.with_disk();
    end.send(Err(io::ErrorKind::Other.into())).expect("fails");
    writer.append("one").expect("written");
    told.recv().map(drop).expect("told");
    let mut damaged = OpenOptions::new().write(true).open(&worksheet.path).expect("opened");
    io::Write::write_all(&mut damaged, b"format\n\0\0\0").expect("the page is lost");
    end.send(Ok(())).expect("succeeds");
    writer.retry();
    assert_eq!(safe(&told.recv().expect("told")), 1);
    assert_eq!(worksheet.text(), "format\none\n");
}

#[test]
fn leaving_with_something_unsafe_is_an_error() {
    let worksheet = Worksheet::new();
    let (mut writer, _told, _began, end) = worksheet.with_disk();
    end.send(Err(io::ErrorKind::Other.into())).expect("fails");
    writer.append("one").expect("written");
    assert!(writer.finish().is_err());
}

#[test]
fn what_is_not_one_line_is_refused() {
    let worksheet = Worksheet::new();
    let (mut writer, _told) = worksheet.writer();
    for line in ["", "a\nb", "a\r", "a\n"] {
        assert!(matches!(writer.append(line), Err(StoreError { why: Why::NotOneLine, .. })), "{line:?}");
    }
    assert_eq!(worksheet.text(), "format\n");
}

#[test]
fn another_programs_change_is_noticed_and_nothing_is_written() {
    type Meddle = fn(&Worksheet);
    let cases: [(Change, Meddle); 4] = [
        (Change::Shrank, |w| fs::write(&w.path, "for").expect("written")),
        (Change::Grew, |w| fs::write(&w.path, "format\nhello\n").expect("written")),
        (Change::Gone, |w| fs::remove_file(&w.path).expect("removed")),
        (Change::Replaced, |w| {
            let other = w.path.with_extension("other");
            fs::write(&other, "format\n").expect("written");
            fs::rename(&other, &w.path).expect("renamed");
        }),
    ];
    for (change, meddle) in cases {
        let worksheet = Worksheet::new();
        let (mut writer, _told) = worksheet.writer();
        meddle(&worksheet);
        let before = fs::read(&worksheet.path).ok();
        let error = writer.append("one").expect_err("changed");
        assert!(matches!(error.why, Why::Changed(found) if found == change), "{error}");
        assert_eq!(fs::read(&worksheet.path).ok(), before);
    }
}

#[test]
fn no_worksheet_grows_beyond_what_can_be_opened_again() {
    let worksheet = Worksheet::new();
    let file = OpenOptions::new().append(true).open(&worksheet.path).expect("opened");
    file.set_len(read::WORKSHEET_LIMIT - 8).expect("a hole");
    io::Write::write_all(&mut &file, b"\n").expect("written");
    let (mut writer, _told) = worksheet.writer();
    assert!(matches!(writer.append("1234567"), Err(StoreError { why: Why::TooLarge { .. }, .. })));
    writer.append("123456").expect("it just fits");
    writer.finish().expect("safe");
    drop(worksheet.log());
}
