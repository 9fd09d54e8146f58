# MAVEN_ARGS: more arguments for Maven, such as MAVEN_ARGS=-Dmaven.repo.local=DIR
mvn = JAVA_HOME="$$(sh .mvn/find-jdk.sh)" && export JAVA_HOME && mvn -B -ntp $(MAVEN_ARGS)

.DEFAULT_GOAL := help
.PHONY: help demo test lint format holes bench jmh fit adaptation matching

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

demo: ## simulate a small world with planted groups, audit it, compare with the truth
	@ZHENZAN_MAVEN_ARGS="$(MAVEN_ARGS)" ./zhenzan demo

test: ## build everything and run every check and test
	@$(mvn) verify

lint: ## check format and compile with every warning an error
	@$(mvn) -DskipTests test-compile

format: ## format the sources
	@$(mvn) spotless:apply

holes: ## look for known holes in the libraries and packages that are shipped; needs the network, and make test before
	@MAVEN_ARGS="$(MAVEN_ARGS)" .ci/holes

bench: ## time whole audits of a million and of ten million likes; benchmarks/whole-run 100 for more
	@ZHENZAN_MAVEN_ARGS="$(MAVEN_ARGS)" benchmarks/whole-run

jmh: ## time single kernels; JMH="PATTERN OPTIONS" chooses
	@$(mvn) -q -Pjmh -pl benchmarks/kernels -am $(if $(JMH),-Djmh.arguments="$(JMH)") process-classes

fit: ## fit the models of groups and of likes anew on simulated worlds, half an hour; then commit them
	@$(mvn) -q -Pfit -pl evaluation -am -Dspotless.check.skip=true process-classes

adaptation: ## measure what groups gain by slowing down or shrinking, minutes
	@$(mvn) -q -Padaptation -pl evaluation -am -Dspotless.check.skip=true process-classes

matching: ## compare who tells best who will watch what on the data in DATA, half an hour; ../shared/data if not said
	@$(mvn) -q -Pmatching -pl evaluation -am -Dspotless.check.skip=true $(if $(DATA),-Dmatching.data="$(DATA)") process-classes
