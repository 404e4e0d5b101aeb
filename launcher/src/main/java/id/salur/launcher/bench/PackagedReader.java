package id.salur.launcher.bench;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** The reader of bank files as it is packaged with the disbursement service; the launcher knows none of its classes. */
final class PackagedReader {
    private static final String PACKAGE = "id.salur.disbursement.bankfile.";

    private final Class<?> sinkType = Class.forName(PACKAGE + "BankFileSink");
    private final Object reader =
            Class.forName(PACKAGE + "BankFileReader").getConstructor().newInstance();
    private final Method read = reader.getClass().getMethod("read", InputStream.class, sinkType);

    PackagedReader() throws ReflectiveOperationException {}

    /** Hands over each line as an array of the values of these parts of it. */
    void read(InputStream in, String[] parts, Consumer<Object[]> sink) throws ReflectiveOperationException {
        Class<?> line = Class.forName(PACKAGE + "BankLine");
        Method[] getters = new Method[parts.length];
        for (int i = 0; i < parts.length; i++) {
            getters[i] = line.getMethod(parts[i]);
        }
        Object proxy = Proxy.newProxyInstance(
                sinkType.getClassLoader(), new Class<?>[] {sinkType}, (self, method, arguments) -> {
                    if (method.getName().equals("line")) {
                        sink.accept(values(getters, arguments[0]));
                    }
                    return null;
                });
        read.invoke(reader, in, proxy);
    }

    private static Object[] values(Method[] getters, Object line)
            throws IllegalAccessException, InvocationTargetException {
        Object[] values = new Object[getters.length];
        for (int i = 0; i < getters.length; i++) {
            values[i] = getters[i].invoke(line);
        }
        return values;
    }
}
