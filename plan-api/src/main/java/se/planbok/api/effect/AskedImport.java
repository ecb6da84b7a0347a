package se.planbok.api.effect;

/**
 * What the address of an import says; null where it says nothing.
 *
 * @param kpi only the rows of this key figure
 * @param municipality only the rows of this municipality or region
 * @param gender only the rows of all (T), of women (K) or of men (M)
 * @param source where the values come from, where their rows do not say
 * @param fetchedAt when they were fetched from there; now unless said
 * @param reason why values that are known are changed
 */
record AskedImport(String kpi, String municipality, String gender, String source, String fetchedAt, String reason) {

    Chosen chosen() {
        return new Chosen(kpi, municipality, gender);
    }
}
