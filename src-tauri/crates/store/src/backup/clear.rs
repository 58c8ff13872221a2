//! Clearing away backups that are past their time, and what no backup needs.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use kutip_core::event::Zone;
use uuid::Uuid;

use super::Vault;
use super::make::names;
use super::manifest::{FILES, Manifest, SNAPSHOTS, manifest_of};
use super::retention::{self, Name};
use crate::error::{Result, StoreError};
use crate::files::is_hash;

/// How long a backup may take; one that has no manifest by then was broken off.
const LONGEST: TimeDelta = TimeDelta::days(1);

/// What became of the backups of a vault.
#[derive(Debug, Default)]
pub(super) struct Cleared {
    /// Those that were past their time.
    pub(super) removed: Vec<String>,
    /// Those whose manifest cannot be read.
    pub(super) unreadable: Vec<String>,
}

/// Removes backups past their time, the manifest first, and what no manifest needs. Files stay where a manifest cannot be
/// read, or another device is about to write one: nobody knows then what it needs.
pub(super) fn clear(vault: &dyn Vault, device: Uuid, now_ms: i64, zone: Zone) -> Result<Cleared> {
    let all = names(vault)?;
    let kept = retention::kept(&all, now_ms, zone);
    let mut cleared = Cleared {
        removed: all.into_iter().filter(|name| !kept.contains(name)).collect(),
        ..Cleared::default()
    };
    for name in &cleared.removed {
        vault.remove(&manifest_of(name))?;
    }
    let mut needed = BTreeSet::new();
    for name in &kept {
        match Manifest::read(vault, name) {
            Ok(manifest) => needed.extend(manifest.files),
            Err(StoreError::BadBackup(_)) => cleared.unreadable.push(name.clone()),
            Err(error) => return Err(error),
        }
    }
    let is_broken_off = |name: &Name<'_>| {
        name.device == retention::suffix(device) || retention::moment(now_ms) - name.made > LONGEST
    };
    let mut in_the_making = false;
    for found in vault.list(SNAPSHOTS)? {
        let stem = found.strip_suffix(".db").or_else(|| found.strip_suffix(".part"));
        let Some((stem, name)) = stem.and_then(|stem| Some((stem, Name::read(stem)?))) else { continue };
        if found.ends_with(".db") && kept.contains(stem) {
            continue;
        }
        if is_broken_off(&name) || cleared.removed.iter().any(|removed| removed == stem) {
            vault.remove(&format!("{SNAPSHOTS}/{found}"))?;
        } else {
            in_the_making = true;
        }
    }
    if cleared.unreadable.is_empty() && !in_the_making {
        for found in vault.list(FILES)? {
            let hash = found.strip_suffix(".part").unwrap_or(&found);
            if is_hash(hash) && !needed.contains(&found) {
                vault.remove(&format!("{FILES}/{found}"))?;
            }
        }
    }
    Ok(cleared)
}
