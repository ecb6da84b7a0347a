package se.planbok.api.command.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.planbok.plan.value.InvalidValue;

/** An object whose members are the components of a record. */
public final class RecordForm implements Form {

    private final String name;
    private final List<Member> members;
    private final Set<String> names;
    private final MethodHandle constructor;

    private RecordForm(String name, List<Member> members, MethodHandle constructor) {
        this.name = name;
        this.members = members;
        this.names = members.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
        this.constructor = constructor;
    }

    /**
     * Reads the form from the record.
     *
     * @throws IllegalArgumentException when a component is of a type that has no form
     */
    static RecordForm of(Class<?> type) {
        List<Member> members =
                Arrays.stream(type.getRecordComponents()).map(Forms::member).toList();
        return new RecordForm(type.getSimpleName(), members, constructor(type));
    }

    /** The record's name. */
    public String name() {
        return name;
    }

    /** The members in the record's order. */
    public List<Member> members() {
        return members;
    }

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (!(json instanceof Json.Members object)) {
            return Values.unfit(FormProblem.NOT_OBJECT, json, at, faults);
        }
        return read(object, at, faults, Set.of());
    }

    /** Reads an object which may have other members too; those are not looked at. */
    Optional<?> read(Json.Members object, Pointer at, Faults faults, Set<String> others) {
        Object[] components = new Object[members.size()];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            Optional<?> component = component(members.get(i), object, at, faults);
            whole &= component.isPresent();
            components[i] = component.orElse(null);
        }
        object.members().keySet().stream()
                .filter(given -> !names.contains(given) && !others.contains(given))
                .forEach(given -> unknown(given, others, at, faults));
        return whole ? construct(components, at, faults) : Optional.empty();
    }

    private static Optional<?> component(Member member, Json.Members object, Pointer at, Faults faults) {
        Json given = object.members().get(member.name());
        if (given != null) {
            return member.form().read(given, at.to(member.name()), faults).map(member::present);
        }
        if (member.required()) {
            faults.add(FormProblem.REQUIRED, at.to(member.name()));
        }
        return member.absent();
    }

    private void unknown(String given, Set<String> others, Pointer at, Faults faults) {
        Closest.to(given, names)
                .or(() -> Closest.to(given, others))
                .ifPresentOrElse(
                        near -> faults.add(FormProblem.UNKNOWN_MEMBER_NEAR, at.to(given), near),
                        () -> faults.add(FormProblem.UNKNOWN_MEMBER, at.to(given)));
    }

    private Optional<?> construct(Object[] components, Pointer at, Faults faults) {
        try {
            return Optional.of(constructor.invoke(components));
        } catch (InvalidValue e) {
            faults.add(e, at);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of " + name + " may throw no checked exception", e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getConstructor(parameters);
            return MethodHandles.publicLookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the record " + type.getName() + " is not public", e);
        }
    }
}
