using BenchmarkDotNet.Running;
using IntegrationHub.Bench;

using var prepared = new Prepared();
return Report.Print(BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args));
