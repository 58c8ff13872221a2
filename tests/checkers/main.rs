#[test]
fn dump() {
    for (name, document) in kutip_tests::samples::variants() {
        let bytes = kutip_export::docx::render(&document).expect("renders");
        std::fs::create_dir_all("/tmp/dump").unwrap();
        std::fs::write(format!("/tmp/dump/{name}.docx"), bytes).expect("written");
    }
}
