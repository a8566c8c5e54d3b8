/// The column names of the boundary files people have, role by role, so that they are read as they come.
///
/// Names are compared without case. Sources: IGN ADMIN EXPRESS COG 3.x and 4.0, Etalab `contours-administratifs`,
/// `geo.api.gouv.fr`; names of more than ten characters also as Shapefiles cut them.
enum BoundarySource {
    static let code = ["insee_com", "code_insee", "code", "insee"]
    static let name = ["nom", "nom_officiel", "name"]
    static let population = ["population", "population_municipale"]
    static let epci = ["siren_epci", "codes_siren_des_epci", "codes_sire", "codeepci", "epci"]
    static let departement = [
        "insee_dep", "code_insee_du_departement", "codedepartement", "codedepart", "departement", "departemen",
    ]
    static let region = ["insee_reg", "code_insee_de_la_region", "coderegion", "region"]
}
