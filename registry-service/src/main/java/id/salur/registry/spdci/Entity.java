package id.salur.registry.spdci;

/** What an answer holds: persons as members of their family, or families. */
enum Entity {
    MEMBER("Member"),
    GROUP("Group");

    private final String word;

    Entity(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** By {@code response_entity}, then {@code reg_record_type}, then the collection of an expression; without any a member. */
    static Entity of(String... words) {
        for (String said : words) {
            if (said != null && !said.isBlank()) {
                String last = said.substring(said.lastIndexOf(':') + 1);
                if (last.equalsIgnoreCase("group")) {
                    return GROUP;
                }
                if (last.matches("(?i)member|(sr_?)?person")) {
                    return MEMBER;
                }
                throw new Rejection(Rejection.CRITERIA, "entity");
            }
        }
        return MEMBER;
    }
}
