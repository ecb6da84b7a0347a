package se.planbok.api.effect;

/**
 * Which rows of a file are meant; what is not said, null, chooses all.
 *
 * @param kpi a key figure of Kolada's, such as {@code N00945}
 * @param municipality a municipality or region, such as {@code 1860}
 * @param gender T, K or M
 */
record Chosen(String kpi, String municipality, String gender) {

    /** Whether a row is meant that says this of itself; what it does not say, an empty text, is never chosen apart. */
    boolean means(String ofKpi, String ofMunicipality, String ofGender) {
        return means(kpi, ofKpi) && means(municipality, ofMunicipality) && means(gender, ofGender);
    }

    private static boolean means(String asked, String said) {
        return asked == null || asked.equals(said);
    }
}
