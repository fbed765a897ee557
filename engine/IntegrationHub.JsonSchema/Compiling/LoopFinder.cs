namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>Refuses schemas that apply themselves to the same value again, which no check would ever finish.</summary>
internal static class LoopFinder
{
    public static void RefuseLoops(IEnumerable<SchemaNode> nodes)
    {
        var done = new HashSet<SchemaNode>();
        var open = new HashSet<SchemaNode>();
        var way = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        foreach (var start in nodes)
        {
            Visit(start);
            while (way.TryPeek(out var top))
            {
                if (top.Next.MoveNext())
                {
                    Visit(top.Next.Current);
                    continue;
                }

                way.Pop();
                open.Remove(top.Node);
                done.Add(top.Node);
            }
        }

        void Visit(SchemaNode node)
        {
            if (done.Contains(node)) return;
            if (!open.Add(node))
            {
                throw new SchemaCompileException(
                    $"the schema at {SchemaReader.Shown(node.Pointer)} applies itself to the same value again, by " +
                    "way of its references, so no check would ever end.", node.Pointer);
            }

            way.Push((node, node.InPlace.GetEnumerator()));
        }
    }
}
