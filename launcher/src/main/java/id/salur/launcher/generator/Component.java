package id.salur.launcher.generator;

/** What makes a person count in PKH; the codes are those of the rate rows. */
public enum Component {
    IBU_HAMIL_NIFAS,
    ANAK_0_6,
    SD,
    SMP,
    SMA,
    LANSIA,
    DISABILITAS_BERAT
}
