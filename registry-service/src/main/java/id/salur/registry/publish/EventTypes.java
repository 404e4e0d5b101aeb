package id.salur.registry.publish;

/** The streams and types the registry publishes. */
public final class EventTypes {
    public static final String TOPIC = "salur.registry.family";
    public static final String FAMILY_REGISTERED = "salur.registry.family.registered.v1";
    public static final String FAMILY_CHANGED = "salur.registry.family.changed.v1";
    public static final String PERSON_DIED = "salur.registry.person.died.v1";
    public static final String PERSON_MERGED = "salur.registry.person.merged.v1";
    public static final String RECIPIENT_CHANGED = "salur.registry.recipient.changed.v1";
    public static final String MEMBERSHIP_STARTED = "salur.registry.membership.started.v1";
    public static final String MEMBERSHIP_SUSPENDED = "salur.registry.membership.suspended.v1";
    public static final String MEMBERSHIP_RESUMED = "salur.registry.membership.resumed.v1";
    public static final String MEMBERSHIP_ENDED = "salur.registry.membership.ended.v1";
    public static final String ELIGIBILITY_RECHECKED = "salur.registry.eligibility.rechecked.v1";

    private EventTypes() {}
}
