package se.planbok.view.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    private record Inner(int number) {}

    private record Base(Inner inner, Optional<String> text) {}

    private record OtherName(Inner inner, Optional<String> words) {}

    private record OtherType(Inner inner, Optional<Integer> text) {}

    private record OtherOrder(Optional<String> text, Inner inner) {}

    private record Holder(List<Base> held) {}

    private record OtherHolder(List<OtherName> held) {}

    @Test
    void a_name_a_type_or_an_order_changes_the_shape_however_deep() {
        assertThat(Stream.of(
                                Base.class,
                                OtherName.class,
                                OtherType.class,
                                OtherOrder.class,
                                Holder.class,
                                OtherHolder.class)
                        .map(Shape::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_type_always_has_the_same_shape() {
        assertThat(new StateJson<>(Base.class).shape()).isEqualTo(new StateJson<>(Base.class).shape());
    }

    @Test
    void a_state_of_its_shape_is_read_back_and_of_another_is_not() {
        StateJson<Base> json = new StateJson<>(Base.class);
        Base state = new Base(new Inner(1), Optional.empty());

        assertThat(json.read(json.shape(), json.write(state))).contains(state);
        assertThat(json.read(new StateJson<>(OtherName.class).shape(), json.write(state)))
                .isEmpty();
    }
}
