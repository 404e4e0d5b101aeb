package id.salur.platform.sql;

import id.salur.platform.money.Rupiah;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes a record of a row: component {@code regionCode} is column {@code region_code}. Unlike Jdbi's own mapper it also
 * takes records that are not public, so that rows can stay inside their feature. A component that is a record itself
 * and no column is made of the same row. A missing column fails.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private static final ClassValue<RecordMapper<?>> BUILT = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type);
        }
    };

    private final Constructor<T> constructor;
    private final Type[] types;
    private final String[] names;

    /** Built once a type. */
    static RecordMapper<?> of(Class<?> type) {
        return BUILT.get(type);
    }

    private RecordMapper(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        names = Arrays.stream(components)
                .map(component -> snake(component.getName()))
                .toArray(String[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T map(ResultSet rs, StatementContext ctx) throws SQLException {
        return specialize(rs, ctx).map(rs, ctx);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rs, StatementContext ctx) throws SQLException {
        Map<String, Integer> positions = new HashMap<>();
        ResultSetMetaData described = rs.getMetaData();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            positions.put(described.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        int[] columns = new int[names.length];
        ColumnMapper<?>[] mappers = new ColumnMapper<?>[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            Integer position = positions.get(name);
            if (position == null && isRow(types[i])) {
                RowMapper<?> part = of((Class<?>) types[i]).specialize(rs, ctx);
                mappers[i] = (row, column, context) -> part.map(row, context);
                continue;
            }
            if (position == null) {
                throw new SQLException("no column " + name + " for " + constructor.getDeclaringClass());
            }
            columns[i] = position;
            mappers[i] = ctx.findColumnMapperFor(types[i])
                    .orElseThrow(() -> new NoSuchMapperException("no mapper for " + name));
        }
        return (row, context) -> construct(row, context, columns, mappers);
    }

    /** Whether it is made of columns of its own. */
    static boolean isRow(Type type) {
        return type instanceof Class<?> raw && raw.isRecord() && raw != Rupiah.class;
    }

    private T construct(ResultSet row, StatementContext ctx, int[] columns, ColumnMapper<?>[] mappers)
            throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = mappers[i].map(row, columns[i], ctx);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new SQLException("a row is no " + constructor.getDeclaringClass(), e);
        }
    }

    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
