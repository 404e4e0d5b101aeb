package id.salur.launcher.generator;

import java.util.Map;

/**
 * What was written.
 *
 * @param pkhAnnual what the PKH families are entitled to in the year, whole rupiah, by the rates of the order
 * @param pkhFixed the part of it that is paid once a family
 * @param capped PKH families with more persons than the cap counts
 * @param wished the families asked for by label
 */
public record Generated(
        int families,
        int members,
        int pkhFamilies,
        int hardAccessFamilies,
        int capped,
        long pkhAnnual,
        long pkhFixed,
        Map<String, Family> wished) {}
