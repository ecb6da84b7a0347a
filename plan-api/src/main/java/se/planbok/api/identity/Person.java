package se.planbok.api.identity;

import java.security.Principal;
import java.util.Set;

/**
 * Who sends a request.
 *
 * @param id an opaque id, never a name or an account; the same for as long as the account lives
 * @param roles what the person may do
 */
public record Person(String id, Set<Role> roles) implements Principal {

    /** Copies the roles. */
    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return id;
    }
}
