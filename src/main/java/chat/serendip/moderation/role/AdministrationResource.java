package chat.serendip.moderation.role;

import chat.serendip.account.AccountRefusals.NoSuchAccount;
import chat.serendip.account.Caller;
import chat.serendip.account.Grant;
import chat.serendip.account.HiddenPathsFilter;
import chat.serendip.account.Role;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Ids;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.http.Vocabulary;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Administrators grant and withdraw roles here. Nobody else learns that this path exists: see
 * {@link HiddenPathsFilter}.
 */
@Path("administration/accounts")
@ApplicationScoped
@RolesAllowed("ADMINISTRATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdministrationResource {

    private final Roles roles;
    private final Caller caller;

    @Inject
    AdministrationResource(Roles roles, Caller caller) {
        this.roles = roles;
        this.caller = caller;
    }

    /** The role that an account is to have, and whether it may see cases of child safety. */
    public record RoleGrantRequest(@Vocabulary(Role.class) String role, boolean childSafety) {

        Grant grant() {
            var known = AdministrationResource.role(role);
            if (known == Role.USER && childSafety) {
                throw new Invalid("childSafety", "needs-role", "Only moderators and administrators see such cases.");
            }
            return new Grant(known, childSafety);
        }
    }

    /**
     * The accounts whose usernames begin with {@code name}, in the order of their usernames; with {@code role} only
     * those that have it.
     */
    @GET
    public Page<GrantedAccount> named(
            @QueryParam("name") @Nullable String name,
            @QueryParam("role") @Nullable String role,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int most = Page.limit(limit);
        var found = roles.named(
                name == null ? "" : name,
                Optional.ofNullable(role).map(AdministrationResource::role),
                most + 1,
                NameCursor.parse(after));
        return Page.of(found, most, account -> NameCursor.after(account.username()));
    }

    /** Grants or withdraws a role. */
    @PUT
    @Path("{id}/role")
    public GrantedAccount grant(@PathParam("id") String id, RoleGrantRequest grant) {
        return roles.grant(caller.identity(), account(id), grant.grant());
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("role", "unknown", "There is no such role."));
    }

    private static AccountId account(String id) {
        return Ids.parse(id, AccountId::parse, NoSuchAccount::new);
    }
}
