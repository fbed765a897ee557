using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog.Kept;

/// <summary>Keeps where the money of a call is found.</summary>
internal static class KeptMoney
{
    public static void Write(KeptWriter writer, MoneyPath path)
    {
        writer.Text(path.Amount);
        writer.Text(path.Less);
        writer.Text(path.Currency);
        writer.Text(path.Times);
        writer.Text(path.In);
        writer.List(path.Where, static (to, condition) =>
        {
            to.Text(condition.Path);
            to.List(condition.Values, static (inner, value) => inner.Json(value));
        });
        writer.Flag(path.Read is not null);
        if (path.Read is { } read)
        {
            writer.Text(read.Tool);
            writer.Map(read.With, static (to, value) => to.Json(value));
        }

        writer.List(path.Lines, static (to, list) =>
        {
            to.Text(list.Each);
            to.List(list.Amounts, Write);
        });
    }

    public static MoneyPath Read(KeptReader reader) => new(reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull())
    {
        Times = reader.TextOrNull(),
        In = reader.TextOrNull(),
        Where = reader.List(static from => new MoneyCondition(from.Text(), from.List(static inner => inner.Json()))),
        Read = reader.Flag() ? new(reader.Text(), reader.Map(static from => from.Json())) : null,
        Lines = reader.List(static from => new MoneyLines(from.Text(), from.List(Read))),
    };
}
