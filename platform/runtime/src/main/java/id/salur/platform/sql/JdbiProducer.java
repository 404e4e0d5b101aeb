package id.salur.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.aggregate.PendingChanges;
import id.salur.platform.money.Rupiah;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.util.PGobject;

/** One Jdbi for a service: any record is a row (snake_case columns), {@link Rupiah} is bigint, {@link JsonNode} is jsonb. */
@ApplicationScoped
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource, PendingChanges changes, ObjectMapper json) {
        ConnectionFactory connections = () -> {
            changes.flush();
            return dataSource.getConnection();
        };
        Jdbi jdbi = Jdbi.create(connections).installPlugin(new PostgresPlugin());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).addCustomizer(Everyday.PLANNED_ANEW);
        jdbi.registerColumnMapper(Rupiah.class, (rs, column, ctx) -> {
            long amount = rs.getLong(column);
            return rs.wasNull() ? null : new Rupiah(amount);
        });
        jdbi.registerArgument(new RupiahArgument());
        jdbi.registerColumnMapper(JsonNode.class, jsonColumn(json));
        jdbi.registerArgument(new JsonArgument());
        RowMapperFactory records = (type, config) -> {
            Class<?> raw = GenericTypes.getErasedType(type);
            return RecordMapper.isRow(raw) ? Optional.of(RecordMapper.of(raw)) : Optional.empty();
        };
        jdbi.registerRowMapper(records);
        return jdbi;
    }

    private static ColumnMapper<JsonNode> jsonColumn(ObjectMapper json) {
        return (rs, column, ctx) -> {
            String text = rs.getString(column);
            try {
                return text == null ? null : json.readTree(text);
            } catch (JsonProcessingException e) {
                throw new SQLException("column " + column + " holds no JSON", e);
            }
        };
    }

    private static final class RupiahArgument extends AbstractArgumentFactory<Rupiah> {
        RupiahArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Rupiah value, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setLong(position, value.amount());
        }
    }

    private static final class JsonArgument extends AbstractArgumentFactory<JsonNode> {
        JsonArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(JsonNode value, ConfigRegistry config) {
            return (position, statement, ctx) -> {
                PGobject object = new PGobject();
                object.setType("jsonb");
                object.setValue(value.toString());
                statement.setObject(position, object);
            };
        }
    }
}
