use kutip_app::ipc::{AppInfo, command};

#[tauri::command]
pub(crate) fn app_info() -> command::app_info::Response {
    AppInfo::current()
}
