package se.planbok.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Signs in by name and password. A slow hash is right for keeping passwords and wrong for every request, so a successful
 * sign-in is remembered for a short while, by a keyed digest whose key lives with the process alone.
 */
public final class PasswordSignIn implements AuthenticationProvider {

    private static final String DIGEST = "HmacSHA256";
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int KEY_BYTES = 32;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String noPassword;
    private final SecretKeySpec key = randomKey();
    private final Cache<String, Person> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    /**
     * @param accounts the accounts
     * @param encoder how passwords are kept
     */
    public PasswordSignIn(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.noPassword = encoder.encode("");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (name.indexOf('\0') >= 0) {
            throw new BadCredentialsException("Unknown account or wrong password");
        }
        String digest = digest(name, password);
        Person known = remembered.getIfPresent(digest);
        if (known == null) {
            known = check(name, password);
            remembered.put(digest, known);
        }
        List<GrantedAuthority> authorities = known.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(known, null, authorities);
    }

    /** A person who has signed in is not remembered any longer; elsewhere it takes as long as one is remembered. */
    public void forget(String person) {
        remembered.asMap().values().removeIf(known -> known.id().equals(person));
    }

    /** An unknown account costs as much as a wrong password, so that nobody can tell which accounts there are. */
    private Person check(String name, String password) {
        Optional<Accounts.Account> account = accounts.find(name);
        boolean matches = encoder.matches(
                password, account.map(Accounts.Account::passwordHash).orElse(noPassword));
        return account.filter(found -> matches)
                .map(Accounts.Account::person)
                .orElseThrow(() -> new BadCredentialsException("Unknown account or wrong password"));
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return java.util.HexFormat.of()
                    .formatHex(mac.doFinal((name + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + DIGEST, e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, DIGEST);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
