package id.salur.registry.basis;

import id.salur.platform.evidence.FileKind;

/** What a proposal may rest on. */
public enum BasisKind {
    /** Minutes of a village's meeting (berita acara musdes or muskel). */
    MINUTES(FileKind.MINUTES),
    /** A signed statement of responsibility (SPTJM). */
    STATEMENT(FileKind.STATEMENT);

    private final FileKind file;

    BasisKind(FileKind file) {
        this.file = file;
    }

    FileKind file() {
        return file;
    }
}
