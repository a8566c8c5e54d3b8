extension Post {
    /// What the holder does. Only facilitators cover a territory and bring capacity.
    public enum Quality: String, Hashable, Sendable, CaseIterable {
        case facilitateur, coordinateur
        /// A clause officer who passes execution on to local facilitators.
        case relais
    }

    /// What kind of structure employs the holder.
    public enum StructureType: String, Hashable, Sendable, CaseIterable {
        /// A local plan for inclusion and employment.
        case plie
        case maisonEmploi = "maison_emploi"
        case commune, epci, departement
        /// A public establishment.
        case epa
        case association, autre
    }

    /// Whether a post stands or is asked for.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case enCours = "en_cours"
        /// An application, which covers nobody.
        case candidature
    }
}
