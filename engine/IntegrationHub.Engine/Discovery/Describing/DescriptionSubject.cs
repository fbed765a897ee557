using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>What a description is about: a tool, a field of its input, or a page of what a field holds.</summary>
internal sealed class DescriptionSubject
{
    /// <summary>The subject.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="field">The field; the whole input for the tool itself.</param>
    /// <param name="page">Which of the fields or values it holds, counted from 1; all when null.</param>
    public DescriptionSubject(Tool tool, DescribedField field, FieldPage? page)
    {
        (Tool, Field) = (tool, field);
        var all = field.Fields.Count > 0 ? field.Fields.Count : field.Inner.Values.Count;
        First = page?.First ?? 1;
        Count = (page?.Last ?? all) - First + 1;
        IsPage = page is not null;
        Path = FieldPath.Write(field.Path, page);
        Examples = IsTool
            ? tool.Manifest.Examples
            : [.. tool.Manifest.Examples.Where(e => e.Fails is null && ExampleUse.Uses(e, field.Path)).Take(1)];
        Fields = field.Fields.Count > 0 ? [.. field.Fields.Skip(First - 1).Take(Count)] : [];
        var inside = Fields.SelectMany(held => held.WithAllHeld()).ToList();
        var common = CollapseOrder.Common(inside, Examples);
        Groups = CollapseOrder.Of(inside.Where(f => !common.Contains(f) && !CollapseOrder.IsSmall(f)));
        CommonGroups = CollapseOrder.Of(inside.Where(f => common.Contains(f) && !CollapseOrder.IsSmall(f)));
        SmallGroups = CollapseOrder.Of(inside.Where(CollapseOrder.IsSmall));
        Uncommon = Fields.Reverse().TakeWhile(f => !common.Contains(f)).Take(Count - 1).Count();
        FieldsWithValues = [.. inside.Where(f => f is { Required: false, Field.Example: not null }).Reverse()];
        HasDemands = inside.Prepend(field).Any(f => f.Inner.Rules.Count > 0);
        var kept = new[] { Examples.FirstOrDefault(e => e.Fails is null), Examples.FirstOrDefault(e => e.Fails is not null) };
        SpareExamples = [.. Examples.Where(e => !kept.Contains(e, ReferenceEqualityComparer.Instance)).Reverse()];
        Situations = IsTool ? Math.Max(tool.Manifest.WhenToUse.Count, tool.Manifest.AvoidWhen.Count) : 0;
    }

    public Tool Tool { get; }

    /// <summary>Why the tool can't be used; null when it can.</summary>
    public string? Unavailable { get; set; }

    public DescribedField Field { get; }

    /// <summary>How it is asked for; empty for the tool itself.</summary>
    public string Path { get; }

    public bool IsTool => Path.Length == 0;

    public bool IsPage { get; }

    /// <summary>The first field or value of the page, counted from 1.</summary>
    public int First { get; }

    /// <summary>How many fields or values the page has.</summary>
    public int Count { get; }

    /// <summary>The fields of the page.</summary>
    public IReadOnlyList<DescribedField> Fields { get; }

    public IReadOnlyList<Example> Examples { get; }

    public IReadOnlyList<Example> SpareExamples { get; }

    public IReadOnlyList<DescribedField> Groups { get; }

    public IReadOnlyList<DescribedField> CommonGroups { get; }

    public IReadOnlyList<DescribedField> SmallGroups { get; }

    /// <summary>How many fields at the end are neither required nor used in an example.</summary>
    public int Uncommon { get; }

    public IReadOnlyList<DescribedField> FieldsWithValues { get; }

    public bool HasDemands { get; }

    /// <summary>How many situations the longer list of guidance has.</summary>
    public int Situations { get; }
}
