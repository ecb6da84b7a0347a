package se.planbok.api.journey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Remembers every host whose address anything in this process has asked for: who calls out asks for one first. */
public final class NamesAsked extends InetAddressResolverProvider {

    /** The names by which a process finds its own machine. */
    static final Set<String> OF_THIS_MACHINE = ofThisMachine();

    private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

    static Set<String> all() {
        return new TreeSet<>(ASKED);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                ASKED.add(host);
                return usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names asked";
    }

    private static Set<String> ofThisMachine() {
        try {
            return Set.of(
                    "localhost", "ip6-localhost", InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException namelessMachine) {
            return Set.of("localhost", "ip6-localhost");
        }
    }
}
