/**
 * Evidence files: minutes, statements, photographs. A row names a file, its kind and what it was collected for; the content lies encrypted
 * in a store outside the database, under a name that says nothing. The owner of {@code evidence_file} and {@code evidence_store}.
 *
 * <p>The order that lets a kill leave nothing behind: the content is stored before its row is committed, and a row is deleted before its
 * content. What has no row is deleted by {@link id.salur.platform.evidence.EvidenceCleaner}.
 */
package id.salur.platform.evidence;
