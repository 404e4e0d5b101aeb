package id.salur.disbursement.aid;

import id.salur.platform.name.Names;
import id.salur.platform.name.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the money of an application goes to.
 *
 * @param name of the group, business or site, or of the house's owner
 * @param contact chair of the group, owner, or contractor
 * @param holder whose account it is, as the bank knows it: the creditor of the bank's file
 * @param accountNumber at the bank that pays in its village, 5 to 34 digits, not all of them zeros
 */
public record NewAidPayee(
        @NotBlank @Size(max = 140) @ProperName @Schema(examples = "KUBE Kebun Baru 1")
        String name,

        @NotBlank @Size(max = 140) @ProperName @Schema(examples = "Warga 000017")
        String contact,

        @NotBlank @Size(max = 140) @ProperName @Schema(examples = "KUBE Kebun Baru 1")
        String holder,

        @NotNull @Pattern(regexp = "(?!0+$)[0-9]{5,34}") @Schema(examples = "003401000123")
        String accountNumber) {

    /** With clean names. */
    public NewAidPayee {
        name = Names.clean(name);
        contact = Names.clean(contact);
        holder = Names.clean(holder);
    }
}
