/// The entries of « Lisez-moi ».
extension Wording {
    /// The study's title, then each of its settings.
    package var studyEntry: String { say(fr: "Étude", en: "Study") }
    /// A table of the outputs, then what each of its columns holds.
    package var tableEntry: String { say(fr: "Table", en: "Table") }
    /// A file that was read, with the digest of its bytes.
    package var inputEntry: String { say(fr: "Entrée (SHA-256)", en: "Input (SHA-256)") }
    /// The program with its version.
    package var toolEntry: String { say(fr: "Outil", en: "Tool") }
    /// Whom to credit for boundaries and populations, as their licences ask.
    package var licenseEntry: String { say(fr: "Sources", en: "Sources") }
}
