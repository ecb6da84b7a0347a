package se.planbok.api.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the demonstration. */
public final class DemoAccounts {

    /** The accounts and their roles (api.md, Start). */
    public static final SequencedMap<String, Role> ROLES = roles();

    private static final int PASSWORD_BYTES = 12;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Optional<String> password;

    /**
     * @param accounts where they are kept
     * @param encoder how passwords are kept
     * @param password the password of all of them; without it each gets one of its own
     */
    public DemoAccounts(Accounts accounts, PasswordEncoder encoder, Optional<String> password) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.password = password;
    }

    /**
     * Opens those that are missing.
     *
     * @return passwords that were made, by account; each is told once and is nowhere kept
     */
    public Map<String, String> open() {
        SequencedMap<String, String> made = new LinkedHashMap<>();
        ROLES.forEach((name, role) -> {
            String chosen = password.orElseGet(DemoAccounts::random);
            boolean opened = accounts.open(name, encoder.encode(chosen), role);
            if (opened && password.isEmpty()) {
                made.put(name, chosen);
            } else if (!opened && password.isPresent() && !isPasswordOf(name, chosen)) {
                accounts.changePassword(name, encoder.encode(chosen));
            }
        });
        return made;
    }

    private boolean isPasswordOf(String name, String chosen) {
        return accounts.find(name)
                .filter(account -> encoder.matches(chosen, account.passwordHash()))
                .isPresent();
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static SequencedMap<String, Role> roles() {
        SequencedMap<String, Role> roles = new LinkedHashMap<>();
        roles.put("planner", Role.PLANNER);
        roles.put("steering", Role.DECIDER);
        roles.put("auditor", Role.AUDITOR);
        roles.put("reader", Role.READER);
        roles.put("admin", Role.ADMIN);
        return java.util.Collections.unmodifiableSequencedMap(roles);
    }
}
