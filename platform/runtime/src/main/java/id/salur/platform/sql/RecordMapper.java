package id.salur.platform.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
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
 * takes records that are not public, so that rows can stay inside their feature. A missing column fails.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private final Constructor<T> constructor;
    private final RecordComponent[] components;

    RecordMapper(Class<T> type) {
        components = type.getRecordComponents();
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
        for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
            positions.put(rs.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        int[] columns = new int[components.length];
        ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Integer position = positions.get(snake(component.getName()));
            if (position == null) {
                throw new SQLException(
                        "no column " + snake(component.getName()) + " for " + constructor.getDeclaringClass());
            }
            columns[i] = position;
            mappers[i] = ctx.findColumnMapperFor(component.getGenericType())
                    .orElseThrow(() -> new NoSuchMapperException("no mapper for " + component));
        }
        return (row, context) -> construct(row, context, columns, mappers);
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
