/// The entries of « Lisez-moi ».
extension Wording {
    package var studyEntry: String { say(fr: "Étude", en: "Study") }
    package var tableEntry: String { say(fr: "Table", en: "Table") }
    package var inputEntry: String { say(fr: "Entrée (SHA-256)", en: "Input (SHA-256)") }
    package var toolEntry: String { say(fr: "Outil", en: "Tool") }
    package var licenseEntry: String { say(fr: "Sources", en: "Sources") }
}
